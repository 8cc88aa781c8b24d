package uk.countersign.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.countersign.database.Database;
import uk.countersign.publishing.Vault;
import uk.countersign.publishing.accounts.WebsiteFolder;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Members;
import uk.countersign.school.Platform;
import uk.countersign.security.SignedIn;

/** Adds an official account. Its credentials are encrypted before they reach the record. */
@Component
class ChannelAdding {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int FEWEST_ADMINISTRATORS = 2;

    private final Database database;
    private final Channels channels;
    private final Members members;
    private final Vault vault;

    ChannelAdding(Database database, Channels channels, Members members, Vault vault) {
        this.database = database;
        this.channels = channels;
        this.members = members;
        this.vault = vault;
    }

    Channel add(SignedIn member, Fields fields) {
        var platform = platform(fields);
        var handle = fields.text("handle").orElse("").strip().replaceFirst("^@", "");
        if (handle.isEmpty()) {
            fields.refuse("handle", "Give the account's public name.");
        }
        var administrators = administrators(member.schoolId(), fields);
        // Posts for a website are written into a folder, which asks for nothing.
        var credentials =
                platform.equals(Optional.of(Platform.WEBSITE)) ? Map.<String, String>of() : credentials(fields);
        var asked = fields.text("id").filter(id -> isSlug(id, fields));
        var name = fields.text("name").orElse(handle);
        // A website's posts have their place by its name, whatever else is said.
        var remoteId = platform.equals(Optional.of(Platform.WEBSITE))
                ? WebsiteFolder.of(handle)
                : fields.text("remote_id").orElse("");
        fields.orRefuse();
        return database.inTransaction(() -> {
            var id = asked.orElseGet(() -> firstFree(member.schoolId(), platform.orElseThrow()));
            if (channels.find(member.schoolId(), id).isPresent()) {
                throw ApiProblem.conflict("There is an account called \"" + id + "\" already. Choose another id.");
            }
            var channel = new Channel(
                    member.schoolId(),
                    id,
                    platform.orElseThrow(),
                    handle,
                    name,
                    remoteId,
                    administrators,
                    ChannelStatus.CONNECTED);
            if (channel.platform() == Platform.WEBSITE && channels.isAnothers(channel)) {
                throw ApiProblem.conflict("Another school writes into the folder of that name. Choose another handle.");
            }
            channels.add(channel, vault.encrypt(member.schoolId(), id, credentials), member.actor());
            return channel;
        });
    }

    private static Optional<Platform> platform(Fields fields) {
        var written = fields.text("platform").orElse("").strip();
        var platform = Stream.of(Platform.values())
                .filter(known -> known.id().equalsIgnoreCase(written))
                .findFirst();
        if (platform.isEmpty()) {
            fields.refuse(
                    "platform",
                    "Choose from: "
                            + Stream.of(Platform.values()).map(Platform::id).collect(Collectors.joining(", ")) + ".");
        }
        return platform;
    }

    /** Members of the school, by their ids or email addresses. */
    private List<String> administrators(String schoolId, Fields fields) {
        var known = members.of(schoolId);
        List<String> found = new ArrayList<>();
        for (var written : fields.texts("administrators").orElse(List.of())) {
            known.stream()
                    .map(membership -> membership.member())
                    .filter(someone ->
                            someone.id().equals(written) || someone.email().equalsIgnoreCase(written.strip()))
                    .findFirst()
                    .ifPresentOrElse(
                            someone -> found.add(someone.id()),
                            () -> fields.refuse(
                                    "administrators", "Name members of this school, by id or email address."));
        }
        if (found.stream().distinct().count() < FEWEST_ADMINISTRATORS) {
            fields.refuse("administrators", "An account needs at least two people who look after it. Name another.");
        }
        return found;
    }

    /** What the platform gave for posting, by its own names; all of it text. */
    private static Map<String, String> credentials(Fields fields) {
        Map<String, String> secrets = new HashMap<>();
        fields.value("credentials")
                .filter(JsonNode::isObject)
                .ifPresent(given -> given.properties().stream()
                        .filter(secret -> secret.getValue().isString())
                        .forEach(secret ->
                                secrets.put(secret.getKey(), secret.getValue().stringValue())));
        if (secrets.isEmpty()) {
            fields.refuse("credentials", "Give what the platform gave you for posting, as an object of texts.");
        }
        return secrets;
    }

    private static boolean isSlug(String id, Fields fields) {
        if (!SLUG.matcher(id).matches()) {
            fields.refuse("id", "This has to be small letters, digits and hyphens, at most 40.");
            return false;
        }
        return true;
    }

    /** The platform's name, for the first of a kind; then with a number. */
    private String firstFree(String schoolId, Platform platform) {
        return Stream.concat(
                        Stream.of(platform.id()),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> platform.id() + "-" + number))
                .filter(id -> channels.find(schoolId, id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
