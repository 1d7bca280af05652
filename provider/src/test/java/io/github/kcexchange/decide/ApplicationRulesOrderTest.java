// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.form.PresentedKind;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.DelegationPermission;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.PresentedToken;
import io.github.kcexchange.shared.RealmOptions;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first rule that is not met answers, so a client that may learn nothing about a token learns nothing. */
class ApplicationRulesOrderTest {

    private static final Actor ONE = new Actor("one", "one");
    private static final ApplicationRequest REQUEST = new ApplicationRequest(
            new PresentedToken(PresentedKind.ACCESS_TOKEN, new TokenText("subject")),
            new PresentedToken(PresentedKind.ACCESS_TOKEN, new TokenText("actor")),
            IssuedKind.ACCESS_TOKEN,
            null,
            List.of());

    private List<String> audience = List.of("elsewhere");
    private boolean subjectOpenedByAdministrator = true;
    private ActorChain chainOfTheActor = ActorChain.startedBy(ONE);
    private boolean actorOpenedByAdministrator = true;
    private Party.Kind kind = Party.Kind.OTHER_SERVICE_ACCOUNT;
    private String actorId = Case.ALICE.userId();
    private String clientOfTheActor = "other";
    private long createdAt = 401;
    private boolean ambiguous = true;
    private boolean enabled;
    private MayAct mayAct = new MayAct(Map.of("sub", "another-id"));
    private DelegationPermission permission;
    private ActorChain chain = ActorChain.startedBy(ONE).extendedBy(new Actor("agent-sa", "agent"));
    private int maxDepth = 1;

    /** Starts with every flaw and fixes one after the other. Each time, the next rule must reject. */
    @Test
    void isThatOfTheDocumentation() {
        Map<Runnable, Problem> repairs = new LinkedHashMap<>();
        repairs.put(() -> audience = List.of("agent"), Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
        repairs.put(() -> subjectOpenedByAdministrator = false, Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
        repairs.put(() -> chainOfTheActor = null, Problem.ACTOR_TOKEN_IS_DELEGATED);
        repairs.put(() -> actorOpenedByAdministrator = false, Problem.ACTOR_SESSION_OPENED_BY_ADMINISTRATOR);
        repairs.put(() -> kind = Party.Kind.CLIENT, Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
        repairs.put(() -> actorId = "agent-sa", Problem.ACTOR_IS_THE_SUBJECT);
        repairs.put(() -> ambiguous = false, Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        repairs.put(() -> mayAct = new MayAct(Map.of("sub", "agent-sa")), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        repairs.put(() -> createdAt = 400, Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        repairs.put(() -> enabled = true, Problem.ACTOR_SERVICE_ACCOUNT_DISABLED);
        repairs.put(() -> mayAct = null, Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
        repairs.put(() -> clientOfTheActor = "agent", Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
        repairs.put(
                () -> permission = new DelegationPermission(null, null, null, false), Problem.DELEGATION_NOT_ALLOWED);
        repairs.put(
                () -> chain = ActorChain.startedBy(ONE).extendedBy(new Actor("two", "two")), Problem.ACTOR_ACTS_TWICE);
        repairs.put(() -> maxDepth = 3, Problem.CHAIN_TOO_LONG);
        repairs.forEach((repair, problem) -> {
            assertThat(judge()).isEqualTo(Outcome.rejected(problem));
            repair.run();
        });
        assertThat(judge()).isInstanceOf(Outcome.Passed.class);
    }

    private Outcome<ApplicationApproval> judge() {
        Party acting = new Party(actorId, clientOfTheActor, kind, Set.of(), Set.of(), createdAt, enabled);
        ApplicationFacts facts = new ApplicationFacts(
                new Requester("agent", true, true, false, false),
                Set.of("agent"),
                token(Case.ALICE, audience, chain, mayAct, subjectOpenedByAdministrator),
                token(acting, List.of(), chainOfTheActor, null, actorOpenedByAdministrator),
                acting,
                ambiguous,
                permission,
                false,
                new RealmOptions(maxDepth, false));
        return ApplicationRules.judge(facts, REQUEST);
    }

    private static VerifiedToken token(
            Party party, List<String> audience, ActorChain chain, MayAct mayAct, boolean openedByAdministrator) {
        return new VerifiedToken(
                Case.ISSUER, party, audience, 400, 1000, chain, mayAct, Map.of(), null, openedByAdministrator);
    }
}
