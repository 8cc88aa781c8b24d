package uk.countersign.connectors.bluesky;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Past;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.Removal;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.RemoteId;

/**
 * An account on Bluesky. What goes up first is kept in the record that waits for its time; making that record is the one
 * visible call. Its key is ours, so no call however late makes a second post, and a look for the key settles for certain
 * whether there is one.
 *
 * <p>Secrets: {@code identifier} (the handle), {@code app_password}, and {@code server} when it is another than the
 * setting's. Options: {@code permalink}, {@code language}, {@code approved-ahead-days} (how far before a post appears it
 * may have been approved), and the limits, {@code max-characters}, {@code max-bytes}, {@code max-pictures},
 * {@code max-picture-bytes}, {@code max-alt-characters}.
 */
public final class BlueskyConnector implements Connector {

    /** The platform's id. */
    public static final String PLATFORM = "bluesky";

    private static final String APPROVED_AHEAD = "approved-ahead-days";
    private static final String LANGUAGE = "language";
    private static final String BY_HAND =
            "To delete it by hand: sign in to Bluesky, open the post, choose the three dots"
                    + " on it, then \"Delete post\".";

    private final BlueskyClient bluesky;
    private final BlueskyRecords records;
    private final BlueskyTimeline timeline;
    private final BlueskyProfile profile;
    private final BlueskyLimits limits;
    private final Permalink permalink;
    private final Clock clock;

    public BlueskyConnector(PlatformSettings settings, Clock clock) {
        var options = new HashSet<>(BlueskyLimits.OPTIONS);
        options.addAll(Set.of(Permalink.OPTION, LANGUAGE, APPROVED_AHEAD));
        settings.knowing(options);
        this.clock = clock;
        bluesky = new BlueskyClient(settings, clock);
        permalink = Permalink.from(settings, "https://bsky.app/profile/{handle}/post/{id}");
        records = new BlueskyRecords(bluesky, settings.text(LANGUAGE, "en-GB"));
        timeline = new BlueskyTimeline(bluesky, permalink, Duration.ofDays(settings.number(APPROVED_AHEAD, 400)));
        profile = new BlueskyProfile(bluesky);
        limits = BlueskyLimits.from(settings);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public boolean chains() {
        return true;
    }

    @Override
    public Duration remembersKeysFor() {
        return ChronoUnit.FOREVER.getDuration();
    }

    @Override
    public List<String> objections(OutgoingPost post) {
        return limits.objections(post);
    }

    @Override
    public Preparation prepare(Account account, OutgoingPost post, GoAhead goAhead) {
        var lacking = account.lacking(Sessions.SECRETS);
        if (lacking.isPresent()) {
            return Endings.preparing(new Outcome.Refused(Outcome.Cause.ACCOUNT, lacking.get()));
        }
        return bluesky.session(account)
                .then(session -> records.of(account, post, goAhead))
                .either(record -> new Preparation.Ready(new Prepared(post, List.of(record))), Endings::preparing);
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var lacking = account.lacking(Sessions.SECRETS);
        if (lacking.isPresent()) {
            return new Outcome.Refused(Outcome.Cause.ACCOUNT, lacking.get());
        }
        if (prepared.mediaIds().size() != 1) {
            return new Outcome.NotSent("Not all of this post is uploaded.");
        }
        var key = Tid.of(prepared.post().key());
        var record =
                (ObjectNode) JsonMapper.shared().readTree(prepared.mediaIds().get(0));
        record.put("createdAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return bluesky.create(account, key, record).either(made -> accepted(account, key, made), Endings::sending);
    }

    private Outcome accepted(Account account, Tid key, JsonNode made) {
        return made.path("uri").asString("").endsWith("/" + key.text())
                ? new Outcome.Accepted(key.text(), permalink.of(account, key.text()))
                : Endings.sending(new Outcome.Unknown("Bluesky's answer named no post."));
    }

    @Override
    public Lookup recent(Account account, Instant since) {
        return account.lacking(Sessions.SECRETS)
                .<Lookup>map(Lookup.Unavailable::new)
                .orElseGet(() -> timeline.since(account, since));
    }

    @Override
    public Optional<Past> past() {
        return Optional.of(new BlueskyPast(bluesky, timeline));
    }

    /** By its key, which nobody else's post has. */
    @Override
    public boolean looksLike(OutgoingPost sent, RemotePost seen) {
        return seen.remoteId().equals(Tid.of(sent.key()).text());
    }

    @Override
    public Removal delete(Account account, String remoteId) {
        var lacking = account.lacking(Sessions.SECRETS);
        if (lacking.isPresent()) {
            return new Removal.Refused(lacking.get() + " " + BY_HAND);
        }
        if (!RemoteId.isOne(remoteId)) {
            return new Removal.Refused("This is not the id of a post. " + BY_HAND);
        }
        return bluesky.delete(account, remoteId)
                .either(
                        // A server that changed nothing names no change.
                        done -> confirm(
                                account, remoteId, done.has("commit") ? new Removal.Removed() : new Removal.Absent()),
                        why -> Endings.removing(why, BY_HAND));
    }

    private Removal confirm(Account account, String remoteId, Removal gone) {
        return bluesky.post(account, remoteId)
                .either(
                        found -> found.isPresent()
                                ? new Removal.Unknown("Bluesky was asked to delete the post, but it can still be read.")
                                : gone,
                        why -> new Removal.Unknown(
                                "Bluesky was asked to delete the post, but we could not look again: " + why.message()));
    }

    @Override
    public Identity identify(Account account) {
        return account.lacking(Sessions.SECRETS)
                .<Identity>map(Identity.Rejected::new)
                .orElseGet(() -> profile.of(account).either(known -> known, Endings::identifying));
    }
}
