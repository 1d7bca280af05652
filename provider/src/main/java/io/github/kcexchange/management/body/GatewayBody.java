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

/** What an administrator writes of a gateway; members that are not named here are ignored. */
public final class GatewayBody {

    private static final List<String> TYPES =
            Arrays.stream(GatewayType.values()).map(Enum::name).toList();

    private static final String NOT_HELD =
            "Must not begin or end with # or a blank, nor contain ##: they are kept as one text, separated by ##.";

    private final JsonMembers members;
    private final Predicate<String> isClientId;

    /**
     * Reads a gateway out of the members of a body.
     *
     * @param isClientId whether the realm has a client with that client id
     */
    public GatewayBody(JsonMembers members, Predicate<String> isClientId) {
        this.members = members;
        this.isClientId = isClientId;
    }

    /**
     * The gateway that is to be created.
     *
     * @throws ManagementException if anything is wrong with it
     */
    public GatewayDraft draft() {
        return draft(null);
    }

    /**
     * The same in the place of a gateway that is there.
     *
     * @throws ManagementException if anything is wrong with it, the type being another than before included
     */
    public GatewayDraft replacing(Gateway gateway) {
        return draft(gateway);
    }

    private GatewayDraft draft(@Nullable Gateway before) {
        Optional<String> name = members.requiredText("name");
        name.flatMap(GatewayText::faultInName).ifPresent(fault -> members.invalid("name", fault));
        Optional<String> description = members.optionalText("description");
        description.flatMap(GatewayText::faultInDescription).ifPresent(fault -> members.invalid("description", fault));
        Optional<GatewayType> type = type(before);
        Optional<Boolean> enabled = members.requiredFlag("enabled");
        Optional<List<String>> applications = applications();
        members.refuseFaults();
        return new GatewayDraft(
                name.orElseThrow(),
                description.orElse(null),
                type.orElseThrow(),
                enabled.orElseThrow(),
                // A client of PingOne's own does not know this member: its replacement must not open what was bound.
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

    private Optional<List<String>> applications() {
        Optional<List<String>> applications = members.optionalTexts("applications")
                .map(clientIds -> clientIds.stream().distinct().toList());
        applications
                .flatMap(clientIds ->
                        clientIds.stream().flatMap(this::faultInApplication).findFirst())
                .ifPresent(fault -> members.invalid("applications", fault));
        return applications;
    }

    private Stream<String> faultInApplication(String clientId) {
        if (!PlainText.is(clientId) || !isClientId.test(clientId)) {
            return Stream.of("Must be client ids of the realm, none of them with ##.");
        }
        return NameList.canHold(clientId) ? Stream.empty() : Stream.of(NOT_HELD);
    }
}
