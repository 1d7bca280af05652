// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of a request that creates or replaces a gateway. Unknown members are ignored. */
public final class GatewayBody {

    private static final List<String> TYPES =
            Arrays.stream(GatewayType.values()).map(Enum::name).toList();

    private static final String NOT_STORABLE =
            "Must not begin or end with # or a space, or contain ##, which separates the stored client ids.";

    private final JsonMembers members;
    private final Predicate<String> isApplication;

    /**
     * Creates a reader of the body.
     *
     * @param isApplication whether the realm has an application with that client id
     */
    public GatewayBody(JsonMembers members, Predicate<String> isApplication) {
        this.members = members;
        this.isApplication = isApplication;
    }

    /**
     * Returns the gateway to create.
     *
     * @throws ManagementException if a member is invalid
     */
    public GatewayDraft draft() {
        return draft(null);
    }

    /**
     * Returns the new values for an existing gateway. Values that the gateway already has are valid.
     *
     * @throws ManagementException if a member is invalid or the type differs from the existing one
     */
    public GatewayDraft replacing(Gateway gateway) {
        return draft(gateway);
    }

    private GatewayDraft draft(@Nullable Gateway before) {
        StoredValues stored = before == null ? StoredValues.NONE : StoredValues.of(before);
        Optional<String> name = members.requiredText("name");
        stored.changed("name", name)
                .flatMap(GatewayText::faultInName)
                .ifPresent(fault -> members.invalid("name", fault));
        Optional<String> description = members.optionalText("description");
        stored.changed("description", description)
                .flatMap(GatewayText::faultInDescription)
                .ifPresent(fault -> members.invalid("description", fault));
        Optional<GatewayType> type = type(before);
        Optional<Boolean> enabled = members.requiredFlag("enabled");
        Optional<List<String>> applications = applications(before);
        members.rejectFaults();
        return new GatewayDraft(
                name.orElseThrow(),
                description.orElse(null),
                type.orElseThrow(),
                enabled.orElseThrow(),
                // PingOne's own clients do not know this member. If it is absent or repeated, the gateway stays bound
                // to its applications.
                applications.orElse(null));
    }

    private Optional<GatewayType> type(@Nullable Gateway before) {
        Optional<String> text = members.requiredText("type");
        Optional<GatewayType> type = text.flatMap(GatewayType::named);
        if (text.isPresent() && type.isEmpty()) {
            members.add(ErrorDetail.notOneOf("type", TYPES));
        }
        if (before != null && type.isPresent() && type.get() != before.type()) {
            members.invalid("type", "Cannot be changed.");
        }
        return type;
    }

    /** Returns the applications, or empty if the request does not change them. */
    private Optional<List<String>> applications(@Nullable Gateway before) {
        List<String> bound = before == null ? List.of() : before.applications().entries();
        Optional<List<String>> applications = members.optionalTexts("applications")
                .map(clientIds -> clientIds.stream().distinct().toList())
                .filter(clientIds -> before == null || !clientIds.equals(bound));
        applications
                .flatMap(clientIds -> clientIds.stream()
                        .flatMap(clientId -> faultInApplication(clientId, bound))
                        .findFirst())
                .ifPresent(fault -> members.invalid("applications", fault));
        return applications;
    }

    /** An application that was deleted stays in the list until the administrator removes it. */
    private Stream<String> faultInApplication(String clientId, List<String> bound) {
        if (!bound.contains(clientId) && !(PlainText.is(clientId) && isApplication.test(clientId))) {
            return Stream.of("Must be client ids of this realm, without ##. A gateway is not an application.");
        }
        return NameList.canStore(clientId) ? Stream.empty() : Stream.of(NOT_STORABLE);
    }
}
