// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.RealmOptions;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of a valid exchange, which tests then change. */
final class Case {

    static final String ISSUER = "https://kc.example/realms/r";
    static final Party ALICE =
            new Party("alice-id", "web", Party.Kind.PERSON, Set.of("customer"), Set.of("/staff", "/staff/it"), 0, true);
    static final Party AGENT = new Party("agent-sa", "agent", Party.Kind.CLIENT, Set.of("agents"), Set.of(), 0, true);
    static final Party BOB = new Party("bob-id", "agent", Party.Kind.PERSON, Set.of("helpers"), Set.of(), 0, true);

    /** A {@code may_act} that names the agent. */
    static final Map<String, Object> NAMES_AGENT = Map.of("sub", "agent", "client_id", "agent");

    private Party subject = ALICE;
    private Party application = AGENT;
    private List<String> audience = List.of("agent");
    private long subjectEnd = 1000;
    private ActorChain chain;
    private MayAct mayAct;
    private VerifiedToken actor;
    private boolean openedByAdministrator;
    private ExternalSubject external;
    private ExternalSubject actorExternal;
    private boolean actorOpenedByAdministrator;
    private boolean ambiguousActor;
    private boolean consented;
    private RealmOptions options = new RealmOptions(5, false);
    private Map<String, Object> gatewayClaims = Map.of();
    private final List<DelegationPolicy> policies = new ArrayList<>();

    static Case impersonation() {
        return new Case();
    }

    static Case delegation() {
        return new Case().actor(AGENT);
    }

    Case subject(Party subject) {
        this.subject = subject;
        return this;
    }

    Case audience(String... audience) {
        this.audience = List.of(audience);
        return this;
    }

    Case subjectEnd(long end) {
        this.subjectEnd = end;
        return this;
    }

    Case chain(String... newestFirst) {
        Object claim = null;
        for (int i = newestFirst.length - 1; i >= 0; i--) {
            claim = claim == null
                    ? Map.of("sub", newestFirst[i], "client_id", newestFirst[i])
                    : Map.of("sub", newestFirst[i], "client_id", newestFirst[i], "act", claim);
        }
        this.chain = ActorChain.read(claim).orElseThrow();
        return this;
    }

    Case mayAct(Object claim) {
        this.mayAct = new MayAct(claim);
        return this;
    }

    Case actor(Party party) {
        return actor(party, null, 1000);
    }

    Case actor(Party party, ActorChain chain, long end) {
        this.actor = new VerifiedToken(
                ISSUER, party, List.of(), 400, end, chain, null, Map.of(), actorExternal, actorOpenedByAdministrator);
        return this;
    }

    Case subjectOfAnAdministratorsSession() {
        this.openedByAdministrator = true;
        return this;
    }

    Case actorOfAnAdministratorsSession(Party party) {
        this.actorOpenedByAdministrator = true;
        return actor(party);
    }

    Case policy(Policy policy) {
        this.policies.add(policy.build());
        return this;
    }

    /** The name of the acting party is also that of another party. */
    Case ambiguousActor() {
        this.ambiguousActor = true;
        return this;
    }

    /** The application acts without an actor token, and its service account is disabled. */
    Case disabledActor() {
        this.application = new Party("agent-sa", "agent", Party.Kind.CLIENT, Set.of("agents"), Set.of(), 0, false);
        return this;
    }

    Case consented() {
        this.consented = true;
        return this;
    }

    Case options(int maxDepth, boolean actorSubjectIsId) {
        this.options = new RealmOptions(maxDepth, actorSubjectIsId);
        return this;
    }

    /** Makes the subject token one of a trusted issuer. */
    Case external(ExternalSubject subject) {
        this.external = subject;
        return this;
    }

    /** An actor token of a trusted issuer. */
    Case externalActor(Party party, ExternalSubject identity) {
        this.actorExternal = identity;
        return actor(party);
    }

    /** The chain of a trusted issuer's token. */
    Case chainOf(String issuer, Object claim) {
        this.chain = ActorChain.readOf(issuer, claim).orElseThrow();
        return this;
    }

    Case gateway(Map<String, Object> claims) {
        this.gatewayClaims = claims;
        return this;
    }

    ApplicationFacts facts() {
        VerifiedToken subjectToken = new VerifiedToken(
                ISSUER,
                subject,
                audience,
                400,
                subjectEnd,
                chain,
                mayAct,
                gatewayClaims,
                external,
                openedByAdministrator);
        Requester requester = new Requester("agent", true, true, false, false);
        Party acting = ActingParty.in(subjectToken, actor, () -> application);
        return new ApplicationFacts(
                requester,
                Set.of("agent", "https://api.example.com/g"),
                subjectToken,
                actor,
                acting,
                ambiguousActor,
                PermittingPolicies.among(policies, requester, acting, subject),
                consented,
                options);
    }
}
