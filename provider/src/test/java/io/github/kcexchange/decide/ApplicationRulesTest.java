// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.AGENT;
import static io.github.kcexchange.decide.Case.BOB;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Policy.agentForCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.form.PresentedKind;
import io.github.kcexchange.form.TokenKind;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.PresentedToken;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRulesTest {

    private static final Map<String, Object> NAMES_AGENT = Map.of("sub", "agent", "client_id", "agent");

    private static Outcome<ApplicationApproval> judge(Case exchange) {
        return ApplicationRules.judge(exchange.facts(), request("d.read", List.of("x"), List.of("https://y")));
    }

    private static ApplicationRequest request(String scope, List<String> audiences, List<String> resources) {
        return new ApplicationRequest(
                new PresentedToken(PresentedKind.ACCESS_TOKEN, new TokenText("subject")),
                null,
                TokenKind.ID_TOKEN,
                scope,
                audiences,
                resources);
    }

    private static ApplicationApproval granted(Case exchange) {
        assertThat(judge(exchange)).isInstanceOf(Outcome.Passed.class);
        return ((Outcome.Passed<ApplicationApproval>) judge(exchange)).value();
    }

    private static void rejected(Case exchange, Problem problem) {
        assertThat(judge(exchange)).isEqualTo(Outcome.rejected(problem));
    }

    private static String path(Case exchange) {
        return granted(exchange).chain().path();
    }

    @Nested
    class ApplicationReceivedTheSubjectToken {

        @Test
        void theApplicationThatTheTokenWasIssuedToExchangesIt() {
            assertThat(granted(impersonation().subject(BOB).audience("elsewhere")))
                    .isNotNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"agent", "https://api.example.com/g"})
        void theApplicationExchangesWhatIsMeantForItOrForItsResource(String audience) {
            assertThat(granted(impersonation().audience("elsewhere", audience))).isNotNull();
        }

        @Test
        void aTokenThatIsMeantForOthersIsRejected() {
            rejected(impersonation().audience("elsewhere"), Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
        }

        @Test
        void aTokenWithoutAudienceIsRejected() {
            rejected(impersonation().audience(), Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
        }
    }

    @Nested
    class Actors {

        @Test
        void noPartyActsForItself() {
            rejected(delegation().subject(AGENT).policy(agentForCustomers()), Problem.ACTOR_IS_THE_SUBJECT);
        }

        @Test
        void anApplicationThatMayActNamesDoesNotActForItselfEither() {
            rejected(impersonation().subject(AGENT).mayAct(NAMES_AGENT), Problem.ACTOR_IS_THE_SUBJECT);
        }

        @Test
        void twoPartiesWithoutAUserAreNotTheSameParty() {
            Party client = new Party(null, "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 0);
            Party other = new Party(null, "web", Party.Kind.CLIENT, Set.of(), Set.of(), 0);
            assertThat(path(impersonation().subject(other).actor(client).mayAct(NAMES_AGENT)))
                    .isEqualTo("agent");
        }

        /** With the id of a user as its client id, a client could be mistaken for that user. */
        @Test
        void anActorThatCouldBeMistakenForAnotherPartyIsRejected() {
            rejected(delegation().mayAct(NAMES_AGENT).ambiguousActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(delegation().mayAct(Map.of("sub", "agent")).ambiguousActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(impersonation().mayAct(NAMES_AGENT).ambiguousActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(delegation().policy(agentForCustomers()).ambiguousActor(), Problem.DELEGATION_NOT_ALLOWED);
        }

        @Test
        void anActorThatCouldBeMistakenForAnotherPartyIsRejectedUnderEveryOptionOfTheRealm() {
            rejected(
                    delegation().mayAct(NAMES_AGENT).options(5, true).ambiguousActor(),
                    Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }

        @Test
        void anActorTokenThatIsItselfDelegatedIsRejected() {
            ActorChain chain = ActorChain.startedBy(new Actor("someone", null));
            rejected(delegation().actor(AGENT, chain, 1000).mayAct(NAMES_AGENT), Problem.ACTOR_TOKEN_IS_DELEGATED);
        }

        @Test
        void anActorTokenOfAnotherClientIsRejected() {
            Party other = new Party("other-sa", "other", Party.Kind.CLIENT, Set.of(), Set.of(), 0);
            rejected(delegation().actor(other).mayAct(Map.of("sub", "other")), Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
        }

        @Test
        void aPolicyMayAcceptAnActorTokenOfAnotherClient() {
            Party other = new Party("other-sa", "other", Party.Kind.CLIENT, Set.of(), Set.of(), 0);
            Policy policy = Policy.empty().actorClients("other").subjectRoles("customer");
            rejected(delegation().actor(other).policy(policy), Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
            assertThat(path(delegation().actor(other).policy(policy.foreignActorToken())))
                    .isEqualTo("other");
        }
    }

    @Nested
    class Sessions {

        @Test
        void aSubjectTokenOfASessionThatAnAdministratorOpenedIsRejected() {
            rejected(
                    impersonation().subjectOfAnAdministratorsSession(),
                    Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
            rejected(
                    delegation().mayAct(NAMES_AGENT).subjectOfAnAdministratorsSession(),
                    Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
        }

        @Test
        void anActorTokenOfASessionThatAnAdministratorOpenedIsRejected() {
            rejected(
                    delegation().mayAct(Map.of("sub", "bob-id")).actorOfAnAdministratorsSession(BOB),
                    Problem.ACTOR_SESSION_OPENED_BY_ADMINISTRATOR);
        }

        @Test
        void theApplicationLearnsNothingAboutTheSessionOfATokenItNeverReceived() {
            rejected(
                    impersonation().audience("elsewhere").subjectOfAnAdministratorsSession(),
                    Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
        }
    }

    @Nested
    class OtherServiceAccounts {

        private final Party borrowed = new Party(
                "other-sa", "agent", Party.Kind.OTHER_SERVICE_ACCOUNT, Set.of("agents"), Set.of("/robots"), 0);

        @Test
        void anActorThatIsAnotherClientsServiceAccountIsRejectedEvenIfNamed() {
            rejected(delegation().actor(borrowed), Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
            rejected(
                    delegation().actor(borrowed).mayAct(Map.of("sub", "other-sa")),
                    Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
            rejected(
                    delegation().actor(borrowed).mayAct(Map.of("client_id", "agent")),
                    Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
        }

        @Test
        void noPolicyAcceptsAnotherClientsServiceAccount() {
            Policy policy = Policy.empty()
                    .actorClients("agent", "other")
                    .actorRoles("agents")
                    .subjectRoles("customer")
                    .foreignActorToken();
            rejected(delegation().actor(borrowed).policy(policy), Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
        }

        @Test
        void aSubjectMayBeAnotherClientsServiceAccount() {
            assertThat(granted(impersonation().subject(borrowed))).isNotNull();
        }
    }

    @Nested
    class SubjectsWithActAndMayAct {

        @Test
        void thePartyThatMayActNamesContinuesTheChain() {
            assertThat(path(delegation().mayAct(NAMES_AGENT).chain("two", "one")))
                    .isEqualTo("agent < two < one");
            assertThat(path(impersonation().mayAct(NAMES_AGENT).chain("two", "one")))
                    .isEqualTo("agent < two < one");
        }

        @Test
        void noOtherPartyContinuesTheChain() {
            Map<String, Object> namesAnEarlierActor = Map.of("sub", "two");
            rejected(delegation().mayAct(namesAnEarlierActor).chain("two", "one"), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(
                    impersonation().mayAct(namesAnEarlierActor).chain("two", "one"),
                    Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }
    }

    @Nested
    class MayAct {

        static List<Map<String, Object>> namesTheAgent() {
            return List.of(
                    NAMES_AGENT,
                    Map.of("sub", "agent"),
                    Map.of("sub", "agent-sa"),
                    Map.of("client_id", "agent"),
                    Map.of("sub", "agent", "iss", Case.ISSUER),
                    Map.of("sub", "agent", "exp", 1, "aud", "nobody", "nbf", 9));
        }

        @ParameterizedTest
        @MethodSource("namesTheAgent")
        void everyPresentIdentityMemberMustMatch(Map<String, Object> claim) {
            assertThat(path(delegation().mayAct(claim))).isEqualTo("agent");
        }

        static List<Object> namesNoPartyOfTheExchange() {
            Map<String, Object> nullSub = new HashMap<>();
            nullSub.put("sub", null);
            Map<String, Object> nullIssuer = new HashMap<>(NAMES_AGENT);
            nullIssuer.put("iss", null);
            return Arrays.asList(
                    null,
                    "agent",
                    5,
                    true,
                    List.of(NAMES_AGENT),
                    Map.of(),
                    nullSub,
                    Map.of("iss", Case.ISSUER),
                    Map.of("email", "agent@example.com"),
                    Map.of("sub", "other"),
                    Map.of("sub", List.of("agent")),
                    Map.of("sub", "agent", "client_id", "other"),
                    Map.of("sub", "other", "client_id", "agent"),
                    Map.of("sub", "agent", "iss", "https://elsewhere"),
                    nullIssuer,
                    Map.of("sub", "agent", "iss", 5),
                    Map.of("sub", "agent", "iss", List.of(Case.ISSUER)),
                    Map.of("client_id", 1));
        }

        @ParameterizedTest
        @MethodSource("namesNoPartyOfTheExchange")
        void aMayActThatDoesNotNameTheActorRejectsTheExchange(Object claim) {
            rejected(delegation().mayAct(claim), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }

        @ParameterizedTest
        @MethodSource("namesNoPartyOfTheExchange")
        void withoutAnActorTheApplicationItselfMustBeNamed(Object claim) {
            rejected(impersonation().mayAct(claim), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }

        @Test
        void anApplicationThatIsNamedAndSendsNoActorIsTheActor() {
            assertThat(path(impersonation().mayAct(NAMES_AGENT))).isEqualTo("agent");
        }

        @Test
        void aClientCreatedAfterTheTokenIsADifferentClient() {
            Party later = new Party("agent-sa", "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 401);
            rejected(delegation().actor(later).mayAct(NAMES_AGENT), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            Policy policy = Policy.empty().actorClients("agent").subjectRoles("customer");
            assertThat(path(delegation().actor(later).policy(policy))).isEqualTo("agent");
        }

        @Test
        void aClientCreatedInTheSameSecondAsTheTokenIsTheSameClient() {
            Party sameSecond = new Party("agent-sa", "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 400);
            assertThat(path(delegation().actor(sameSecond).mayAct(NAMES_AGENT))).isEqualTo("agent");
        }

        @Test
        void noPolicyAllowsWhatMayActForbids() {
            rejected(
                    delegation().mayAct(Map.of("sub", "other")).policy(agentForCustomers()),
                    Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }

        @Test
        void aUserActorIsNamedByItsIdAndNotByItsClient() {
            assertThat(path(delegation().actor(BOB).mayAct(Map.of("sub", "bob-id"))))
                    .isEqualTo("bob-id");
            rejected(delegation().actor(BOB).mayAct(Map.of("sub", "agent")), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }
    }

    @Nested
    class Policies {

        @Test
        void withoutMayActAndPolicyNoActorMayAct() {
            rejected(delegation(), Problem.DELEGATION_NOT_ALLOWED);
        }

        @Test
        void aPolicyAllowsAClientToAct() {
            assertThat(path(delegation().policy(agentForCustomers()))).isEqualTo("agent");
        }

        @Test
        void aPolicyAllowsActorsWithARoleForSubjectsInAGroup() {
            Policy policy = Policy.empty().actorRoles("helpers").subjectGroups("/staff");
            assertThat(path(delegation().actor(BOB).policy(policy))).isEqualTo("bob-id");
        }

        @Test
        void aPolicyForAClientDoesNotApplyToItsUsers() {
            rejected(delegation().actor(BOB).policy(agentForCustomers()), Problem.DELEGATION_NOT_ALLOWED);
        }

        static List<Policy> policiesThatNameNoPartyOfTheExchange() {
            return List.of(
                    Policy.empty(),
                    Policy.empty().actorClients("agent"),
                    Policy.empty().actorRoles("agents"),
                    Policy.empty().subjectRoles("customer"),
                    Policy.empty().actorClients("other").subjectRoles("customer"),
                    Policy.empty().actorClients("agent").subjectRoles("other"),
                    Policy.empty().actorClients("agent").subjectGroups("/other"),
                    agentForCustomers().maxLifespan(0),
                    agentForCustomers().consentNeeded());
        }

        @ParameterizedTest
        @MethodSource("policiesThatNameNoPartyOfTheExchange")
        void aPolicyThatDoesNotNameBothAllowsNothing(Policy policy) {
            rejected(delegation().policy(policy), Problem.DELEGATION_NOT_ALLOWED);
        }

        @Test
        void aPolicyThatRequiresConsentPermitsWithIt() {
            assertThat(path(delegation()
                            .policy(agentForCustomers().consentNeeded())
                            .consented()))
                    .isEqualTo("agent");
        }

        @Test
        void theTightestOfThePoliciesThatPermitSetsEachLimit() {
            ApplicationApproval grant = granted(delegation()
                    .policy(Policy.empty().actorClients("other").maxLifespan(1))
                    .policy(agentForCustomers().audiences("x", "y").maxLifespan(90))
                    .policy(agentForCustomers().audiences("y", "z").maxLifespan(60)));
            assertThat(grant.allowedAudiences()).containsExactly("y");
            assertThat(grant.maxLifespan()).isEqualTo(60);
        }

        @Test
        void policiesWithoutACommonAudienceAllowNone() {
            assertThat(granted(delegation()
                                    .policy(agentForCustomers().audiences("x"))
                                    .policy(agentForCustomers().audiences("z")))
                            .allowedAudiences())
                    .isEmpty();
        }

        @Test
        void consentIsNeededIfOneOfThemRequiresIt() {
            Case exchange = delegation()
                    .policy(agentForCustomers())
                    .policy(agentForCustomers().consentNeeded());
            rejected(exchange, Problem.DELEGATION_NOT_ALLOWED);
            assertThat(path(exchange.consented())).isEqualTo("agent");
        }

        @Test
        void aPolicyLimitsWhatMayActPermits() {
            ApplicationApproval grant = granted(delegation()
                    .mayAct(NAMES_AGENT)
                    .policy(agentForCustomers().audiences("x").maxLifespan(60)));
            assertThat(grant.allowedAudiences()).containsExactly("x");
            assertThat(grant.maxLifespan()).isEqualTo(60);
            rejected(
                    delegation()
                            .mayAct(NAMES_AGENT)
                            .chain("a")
                            .policy(agentForCustomers().maxDepth(1)),
                    Problem.CHAIN_TOO_LONG);
        }

        @Test
        void aMissingConsentRemovesNoLimitFromAnActorThatMayActNames() {
            ApplicationApproval grant = granted(delegation()
                    .mayAct(NAMES_AGENT)
                    .policy(agentForCustomers().maxLifespan(60).consentNeeded())
                    .policy(agentForCustomers().maxLifespan(90)));
            assertThat(grant.maxLifespan()).isEqualTo(60);
        }

        @Test
        void aForeignActorTokenNeedsTheConsentThatAPolicyRequires() {
            Party other = new Party("other-sa", "other", Party.Kind.CLIENT, Set.of(), Set.of(), 0);
            Case exchange = delegation()
                    .actor(other)
                    .policy(Policy.empty()
                            .actorClients("other")
                            .subjectRoles("customer")
                            .foreignActorToken()
                            .consentNeeded());
            rejected(exchange, Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
            assertThat(path(exchange.consented())).isEqualTo("other");
        }

        @Test
        void noPolicyAppliesToAnExchangeWithoutActor() {
            ApplicationApproval grant = granted(
                    impersonation().policy(agentForCustomers().audiences("x").maxLifespan(60)));
            assertThat(grant.allowedAudiences()).isNull();
            assertThat(grant.maxLifespan()).isNull();
        }
    }

    @Nested
    class Chains {

        @Test
        void withoutAnActorThereIsNoChain() {
            assertThat(granted(impersonation()).chain()).isNull();
        }

        @Test
        void theNewestActorIsOutermost() {
            ActorChain chain = granted(delegation().mayAct(NAMES_AGENT).chain("two", "one"))
                    .chain();
            assertThat(chain.path()).isEqualTo("agent < two < one");
            assertThat(chain.claim())
                    .isEqualTo(Map.of(
                            "sub", "agent",
                            "client_id", "agent",
                            "act",
                                    Map.of(
                                            "sub", "two",
                                            "client_id", "two",
                                            "act", Map.of("sub", "one", "client_id", "one"))));
        }

        @Test
        void aChainIsKeptWithoutANewActor() {
            assertThat(path(impersonation().chain("two", "one"))).isEqualTo("two < one");
        }

        @ParameterizedTest
        @ValueSource(strings = {"agent", "agent-sa"})
        void noActorActsTwiceUnderEitherOfItsNames(String earlier) {
            rejected(delegation().mayAct(NAMES_AGENT).chain("two", earlier), Problem.ACTOR_ACTS_TWICE);
        }

        @Test
        void aUserOfAClientIsNotThatClient() {
            assertThat(path(delegation()
                            .actor(BOB)
                            .mayAct(Map.of("sub", "bob-id"))
                            .chain("agent")))
                    .isEqualTo("bob-id < agent");
        }

        @Test
        void fiveActorsAreAllowedAndSixAreNot() {
            assertThat(path(delegation().mayAct(NAMES_AGENT).chain("d", "c", "b", "a")))
                    .isEqualTo("agent < d < c < b < a");
            rejected(delegation().mayAct(NAMES_AGENT).chain("e", "d", "c", "b", "a"), Problem.CHAIN_TOO_LONG);
        }

        @Test
        void aChainThatTheRealmNoLongerAllowsIsRejectedWithoutANewActorToo() {
            rejected(impersonation().chain("b", "a").options(1, false), Problem.CHAIN_TOO_LONG);
        }

        @Test
        void aDepthOfZeroPermitsNoChain() {
            Policy policy = agentForCustomers().maxDepth(0);
            rejected(delegation().policy(policy), Problem.CHAIN_TOO_LONG);
            rejected(delegation().mayAct(NAMES_AGENT).policy(policy), Problem.CHAIN_TOO_LONG);
            rejected(impersonation().mayAct(NAMES_AGENT).policy(policy), Problem.CHAIN_TOO_LONG);
            rejected(delegation().mayAct(NAMES_AGENT).options(0, false), Problem.CHAIN_TOO_LONG);
            rejected(impersonation().chain("a").options(0, false), Problem.CHAIN_TOO_LONG);
            assertThat(granted(impersonation().options(0, false)).chain()).isNull();
        }

        @Test
        void aPolicyShortensTheChainAndNeverLengthensIt() {
            rejected(delegation().chain("a").policy(agentForCustomers().maxDepth(1)), Problem.CHAIN_TOO_LONG);
            rejected(
                    delegation()
                            .chain("b", "a")
                            .policy(agentForCustomers().maxDepth(9))
                            .options(2, false),
                    Problem.CHAIN_TOO_LONG);
            assertThat(path(delegation().chain("a").policy(agentForCustomers().maxDepth(2))))
                    .isEqualTo("agent < a");
        }

        @Test
        void aClientIsNamedByItsServiceAccountWhereTheRealmSaysSo() {
            assertThat(granted(delegation().mayAct(NAMES_AGENT).options(5, true))
                            .chain()
                            .claim())
                    .isEqualTo(Map.of("sub", "agent-sa", "client_id", "agent"));
        }

        @Test
        void aClientWithoutServiceAccountIsStillNamedByItsClientId() {
            Party client = new Party(null, "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 0);
            assertThat(path(delegation().actor(client).mayAct(NAMES_AGENT).options(5, true)))
                    .isEqualTo("agent");
        }

        @Test
        void aUserActorIsNamedByItsId() {
            assertThat(granted(delegation().actor(BOB).mayAct(Map.of("sub", "bob-id")))
                            .chain()
                            .claim())
                    .isEqualTo(Map.of("sub", "bob-id", "client_id", "agent"));
        }
    }

    /** Tokens of trusted issuers. */
    @Nested
    class External {

        private static final String ISSUER = "https://other";
        private static final ExternalSubject ALICE = new ExternalSubject(ISSUER, "alice-there", "agent");
        private static final ExternalSubject BOB_THERE = new ExternalSubject(ISSUER, "bob-there", "agent");

        @Test
        void theApprovalNamesTheIdentityAtTheIssuer() {
            assertThat(granted(impersonation().external(ALICE)).externalSubject())
                    .isEqualTo(ALICE);
            assertThat(granted(impersonation()).externalSubject()).isNull();
        }

        @Test
        void theChainNamesTheActorsIdentityAtTheIssuer() {
            Case exchange = delegation().externalActor(BOB, BOB_THERE).mayAct(Map.of("sub", "bob-id"));
            assertThat(granted(exchange).externalSubject()).isNull();
            assertThat(granted(exchange).chain().claim())
                    .isEqualTo(Map.of("sub", "bob-id", "client_id", "agent", "external_subject", BOB_THERE.claim()));
        }

        @Test
        void anActorThatIsTheClientItselfAlsoKeepsItsIdentityAtTheIssuer() {
            Case exchange = delegation().externalActor(AGENT, BOB_THERE).mayAct(NAMES_AGENT);
            Map<String, Object> identity = Map.of("external_subject", BOB_THERE.claim());
            assertThat(granted(exchange).chain().claim())
                    .containsEntry("sub", "agent")
                    .containsAllEntriesOf(identity);
            assertThat(granted(exchange.options(5, true)).chain().claim())
                    .containsEntry("sub", "agent-sa")
                    .containsAllEntriesOf(identity);
        }

        @Test
        void anApplicationThatActsWithoutAnActorTokenHasNoIdentityAtTheIssuerOfTheSubject() {
            Case exchange = impersonation().external(ALICE).mayAct(NAMES_AGENT);
            assertThat(granted(exchange).chain().claim()).isEqualTo(Map.of("sub", "agent", "client_id", "agent"));
        }

        @Test
        void mayActOfAnotherIssuerNamesAnActorOfThisRealm() {
            assertThat(path(delegation().external(ALICE).mayAct(NAMES_AGENT))).isEqualTo("agent");
            assertThat(path(delegation().external(ALICE).mayAct(Map.of("sub", "agent", "iss", Case.ISSUER))))
                    .isEqualTo("agent");
            rejected(
                    delegation().external(ALICE).mayAct(Map.of("sub", "agent", "iss", ISSUER)),
                    Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }

        @Test
        void mayActNamesAnActorOfAnotherIssuerInTheTermsOfThatIssuer() {
            Case exchange = delegation().external(ALICE).externalActor(BOB, BOB_THERE);
            assertThat(path(exchange.mayAct(Map.of("sub", "bob-there")))).isEqualTo("bob-id");
            assertThat(path(exchange.mayAct(Map.of("sub", "bob-there", "iss", ISSUER))))
                    .isEqualTo("bob-id");
            assertThat(path(exchange.mayAct(Map.of("sub", "bob-id")))).isEqualTo("bob-id");
            rejected(
                    exchange.mayAct(Map.of("sub", "bob-there", "iss", "https://third")),
                    Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(
                    exchange.mayAct(Map.of("sub", "bob-there", "client_id", "agent")),
                    Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            Map<String, Object> nullIssuer = new HashMap<>(Map.of("sub", "bob-there"));
            nullIssuer.put("iss", null);
            rejected(exchange.mayAct(nullIssuer), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(exchange.mayAct(Map.of("sub", "bob-there", "iss", 5)), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(exchange.mayAct(Map.of("iss", ISSUER)), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            rejected(exchange.mayAct("bob-there"), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }

        @Test
        void mayActOfThisRealmNamesAnActorOfAnotherIssuerOnlyWithItsIssuer() {
            Case exchange = delegation().externalActor(BOB, BOB_THERE);
            rejected(exchange.mayAct(Map.of("sub", "bob-there")), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
            assertThat(path(exchange.mayAct(Map.of("sub", "bob-there", "iss", ISSUER))))
                    .isEqualTo("bob-id");
        }

        @Test
        void anActorOfAnotherIssuerIsNotAnActorOfThisRealmOfTheSameName() {
            assertThat(path(delegation().mayAct(NAMES_AGENT).chainOf(ISSUER, Map.of("sub", "agent"))))
                    .isEqualTo("agent < agent");
            rejected(
                    delegation().mayAct(NAMES_AGENT).chainOf(ISSUER, Map.of("sub", "agent", "iss", Case.ISSUER)),
                    Problem.ACTOR_ACTS_TWICE);
        }

        @Test
        void anActorOfAnotherIssuerActsOnce() {
            Policy policy = Policy.empty().actorRoles("helpers").subjectRoles("customer");
            Case exchange = delegation().externalActor(BOB, BOB_THERE).policy(policy);
            rejected(exchange.chainOf(ISSUER, Map.of("sub", "bob-there")), Problem.ACTOR_ACTS_TWICE);
            rejected(exchange.chain("bob-id"), Problem.ACTOR_ACTS_TWICE);
            assertThat(path(exchange.chainOf("https://third", Map.of("sub", "bob-there"))))
                    .isEqualTo("bob-id < bob-there");
            assertThat(path(exchange.chainOf(ISSUER, Map.of("sub", "carol-there"))))
                    .isEqualTo("bob-id < carol-there");
        }
    }

    @Nested
    class Grants {

        @Test
        void theApprovalCarriesTheRequestedValues() {
            ApplicationApproval grant = granted(impersonation().gateway(Map.of("gateway_id", "g")));
            assertThat(grant)
                    .isEqualTo(new ApplicationApproval(
                            TokenKind.ID_TOKEN,
                            "d.read",
                            List.of("x", "https://y"),
                            null,
                            null,
                            1000,
                            null,
                            Map.of("gateway_id", "g"),
                            null));
        }

        @Test
        void offlineAccessIsDropped() {
            Outcome<ApplicationApproval> outcome = ApplicationRules.judge(
                    impersonation().facts(), request("offline_access d.read", List.of(), List.of()));
            assertThat(((Outcome.Passed<ApplicationApproval>) outcome).value().scope())
                    .isEqualTo("d.read");
        }

        @Test
        void theIssuedTokenNeverOutlivesTheSubjectToken() {
            assertThat(granted(impersonation().subjectEnd(700)).expiresAtMost()).isEqualTo(700);
        }

        @Test
        void theIssuedTokenNeverOutlivesTheActorToken() {
            assertThat(granted(delegation().actor(AGENT, null, 600).mayAct(NAMES_AGENT))
                            .expiresAtMost())
                    .isEqualTo(600);
            assertThat(granted(delegation().actor(AGENT, null, 1600).mayAct(NAMES_AGENT))
                            .expiresAtMost())
                    .isEqualTo(1000);
        }
    }
}
