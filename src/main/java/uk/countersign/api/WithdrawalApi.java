package uk.countersign.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.publishing.ConsentEffects;
import uk.countersign.publishing.ConsentWithdrawn;
import uk.countersign.register.ConsentRegister;
import uk.countersign.register.Purpose;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;
import uk.countersign.security.SignedIn;

/** Withdraws consent. When it has answered, nothing that the consent covered goes out any more. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/consents/{pupilId}/withdraw", produces = MediaType.APPLICATION_JSON_VALUE)
class WithdrawalApi {

    private static final String EVERYWHERE = "*";

    private final ConsentRegister register;
    private final ConsentEffects effects;
    private final Channels channels;

    WithdrawalApi(ConsentRegister register, ConsentEffects effects, Channels channels) {
        this.register = register;
        this.effects = effects;
        this.channels = channels;
    }

    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Bodies.Withdrawal.class)))
    @PostMapping
    ConsentWithdrawn withdraw(SignedIn member, @PathVariable String pupilId, InputStream body) throws IOException {
        var entry = register.find(member.schoolId(), pupilId).orElseThrow(() -> ApiProblem.notFound("person"));
        var fields = Fields.ofOptional(body);
        var purposes = fields.map(WithdrawalApi::purposes).orElse(Set.of());
        var platforms = fields.map(given -> platforms(given, member.schoolId())).orElse(Set.of());
        var reason = fields.flatMap(given -> given.text("reason")).orElse("");
        fields.ifPresent(Fields::orRefuse);
        var source = reason.isBlank() ? "withdrawn over the API" : "withdrawn over the API: " + reason;
        return effects.withdraw(entry, purposes, platforms, source, member.actor());
    }

    private static Set<Purpose> purposes(Fields fields) {
        var purposes = EnumSet.noneOf(Purpose.class);
        for (var written : fields.texts("purposes").orElse(List.of())) {
            Stream.of(Purpose.values())
                    .filter(purpose -> purpose.name().equals(written.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(
                            purposes::add,
                            () -> fields.refuse("purposes", "Choose from: name, image, video, work; none means all."));
        }
        return purposes;
    }

    /** Kinds of platform, or accounts of the school, which stand for their kind. */
    private Set<Platform> platforms(Fields fields, String schoolId) {
        var written = fields.texts("channels").orElse(List.of());
        if (written.contains(EVERYWHERE)) {
            return Set.of();
        }
        var platforms = EnumSet.noneOf(Platform.class);
        for (var name : written) {
            Stream.of(Platform.values())
                    .filter(platform -> platform.id().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .or(() -> channels.find(schoolId, name).map(Channel::platform))
                    .ifPresentOrElse(
                            platforms::add,
                            () -> fields.refuse(
                                    "channels",
                                    "Choose from: x, facebook, instagram, bluesky, mastodon, website; none means all."));
        }
        return platforms;
    }
}
