package uk.countersign.connectors.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Grant;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Likeness;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Past;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.Removal;
import uk.countersign.connectors.transport.Credentials;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.MediaFile;
import uk.countersign.connectors.transport.Polling;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.WebAddress;

/**
 * An account on a Mastodon-compatible server. Pictures go up first and are seen by nobody; the post that names them is
 * the one visible call, under a key that the server remembers for an hour.
 *
 * <p>Secrets: {@code access_token}, and {@code server} when it is another than the setting's. Options:
 * {@code visibility} ({@code public}, {@code unlisted} or {@code private}), {@code language}, {@code poll-every-ms},
 * {@code poll-times}, and what is taken where a server does not say: {@code max-characters}, {@code max-pictures},
 * {@code max-picture-bytes}, {@code max-alt-characters}.
 */
public final class MastodonConnector implements Connector {

    /** The platform's id. */
    public static final String PLATFORM = "mastodon";

    private static final List<String> SECRETS = List.of("access_token");
    private static final List<String> VISIBILITIES = List.of("public", "unlisted", "private");
    private static final String BY_HAND = "To delete it by hand: sign in to the Mastodon server, open the post, choose"
            + " the three dots below it, then \"Delete\".";

    private final MastodonClient mastodon;
    private final MastodonServers servers;
    private final MastodonTimeline timeline;
    private final MastodonLimits limits;
    private final Polling polling;
    private final String visibility;
    private final String language;

    public MastodonConnector(PlatformSettings settings, Clock clock) {
        var options = new HashSet<>(MastodonLimits.OPTIONS);
        options.addAll(Set.of("visibility", "language", Polling.EVERY, Polling.TIMES));
        settings.knowing(options);
        mastodon = new MastodonClient(settings, clock);
        limits = MastodonLimits.from(settings);
        servers = new MastodonServers(mastodon, limits, clock);
        timeline = new MastodonTimeline(mastodon);
        polling = Polling.from(settings, Duration.ofSeconds(1), 30);
        language = settings.text("language", "en");
        visibility = settings.text("visibility", "public");
        if (!VISIBILITIES.contains(visibility)) {
            throw new IllegalArgumentException(
                    "visibility must be one of " + String.join(", ", VISIBILITIES) + ", not " + visibility);
        }
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
        return Duration.ofHours(1);
    }

    @Override
    public List<String> objections(OutgoingPost post) {
        return limits.objections(post);
    }

    @Override
    public Preparation prepare(Account account, OutgoingPost post, GoAhead goAhead) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return Endings.preparing(lacking.get());
        }
        return mastodon.server(account)
                .then(server -> taken(servers.limits(account, server), post))
                .then(taken -> upload(account, post.media(), goAhead))
                .either(ids -> new Preparation.Ready(new Prepared(post, ids)), Endings::preparing);
    }

    private static Reply<Boolean> taken(MastodonLimits limits, OutgoingPost post) {
        var objections = limits.objections(post);
        return objections.isEmpty()
                ? new Reply.Good<>(true)
                : new Reply.Bad<>(new Outcome.Refused(Outcome.Cause.CONTENT, String.join(" ", objections)));
    }

    private Reply<List<String>> upload(Account account, List<OutgoingMedia> media, GoAhead goAhead) {
        var ids = new ArrayList<String>();
        for (var one : media) {
            var uploaded = MediaFile.bytes(one, goAhead)
                    .then(bytes -> mastodon.upload(account, one, bytes))
                    .then(id -> await(account, id, goAhead));
            if (uploaded instanceof Reply.Bad<String> bad) {
                return new Reply.Bad<>(bad.why());
            }
            ids.add(((Reply.Good<String>) uploaded).value());
        }
        return new Reply.Good<>(List.copyOf(ids));
    }

    private Reply<String> await(Account account, String id, GoAhead goAhead) {
        return polling.until(
                        goAhead,
                        () -> mastodon.isReady(account, id)
                                .either(
                                        ready -> ready
                                                ? Optional.<Reply<String>>of(new Reply.Good<>(id))
                                                : Optional.empty(),
                                        why -> Optional.of(new Reply.Bad<>(why))))
                .orElseGet(() -> new Reply.Bad<>(new Outcome.NotSent("Mastodon is still working on a picture.")));
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        var post = prepared.post();
        if (prepared.mediaIds().size() != post.media().size()) {
            return new Outcome.NotSent("Not all of this post's pictures are uploaded.");
        }
        var status = new LinkedHashMap<String, Object>();
        status.put("status", post.text());
        status.put("media_ids", prepared.mediaIds());
        status.put("visibility", visibility);
        status.put("language", language);
        if (!post.follows().isEmpty()) {
            status.put("in_reply_to_id", post.follows().get(post.follows().size() - 1));
        }
        return mastodon.post(account, Map.copyOf(status), post.key())
                .then(made -> RemoteId.made(made, "Mastodon").then(id -> accepted(id, made)))
                .either(outcome -> outcome, Endings::sending);
    }

    private static Reply<Outcome> accepted(String id, JsonNode made) {
        return new Reply.Good<>(new Outcome.Accepted(id, made.path("url").asString("")));
    }

    @Override
    public Lookup recent(Account account, Instant since) {
        return Credentials.lacking(account, SECRETS)
                .map(lacking -> Endings.reading(lacking))
                .orElseGet(() -> timeline.since(account, since));
    }

    @Override
    public Optional<Past> past() {
        return Optional.of(new MastodonPast(mastodon));
    }

    @Override
    public boolean looksLike(OutgoingPost sent, RemotePost seen) {
        // A server that does not know whom a text mentions shows it as it was written.
        return sent.media().size() == seen.mediaCount() && shown(sent.text()).equals(shown(seen.text()));
    }

    private static String shown(String text) {
        return Likeness.plain(MastodonLimits.asShown(text));
    }

    @Override
    public Removal delete(Account account, String remoteId) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return Endings.removing(lacking.get(), BY_HAND);
        }
        if (!RemoteId.isOne(remoteId)) {
            return new Removal.Refused("This is not the id of a post. " + BY_HAND);
        }
        return mastodon.delete(account, remoteId)
                .either(
                        deleted -> confirm(
                                account, remoteId, deleted.isPresent() ? new Removal.Removed() : new Removal.Absent()),
                        why -> Endings.removing(why, BY_HAND));
    }

    private Removal confirm(Account account, String remoteId, Removal gone) {
        return mastodon.status(account, remoteId)
                .either(
                        found -> found.isPresent()
                                ? new Removal.Unknown(
                                        "Mastodon was asked to delete the post, but it can still be read.")
                                : gone,
                        why -> new Removal.Unknown(
                                "Mastodon was asked to delete the post, but we could not look again: "
                                        + why.message()));
    }

    @Override
    public Identity identify(Account account) {
        return account.lacking(SECRETS)
                .<Identity>map(Identity.Rejected::new)
                .orElseGet(() -> mastodon.me(account).either(MastodonConnector::known, Endings::identifying));
    }

    private static Identity known(JsonNode me) {
        var handle = me.path("username").asString("");
        var name = me.path("display_name").asString("");
        return RemoteId.in(me, "id")
                .filter(id -> !handle.isEmpty())
                .<Identity>map(id -> new Identity.Known(
                        id, handle, name.isBlank() ? handle : name, WebAddress.in(me, "avatar"), Grant.UNTOLD))
                .orElseGet(() -> new Identity.Unavailable("Mastodon did not say whose account this is."));
    }
}
