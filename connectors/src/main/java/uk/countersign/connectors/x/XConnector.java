package uk.countersign.connectors.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Grant;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Moderation;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Past;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.Removal;
import uk.countersign.connectors.transport.Credentials;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.Polling;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.WebAddress;

/**
 * An account on X. Pictures and videos go up first and are seen by nobody; the post that names them is the one visible
 * call.
 *
 * <p>Secrets: {@code consumer_key}, {@code consumer_secret}, {@code access_token}, {@code access_token_secret}; or
 * {@code bearer_token} with {@code refresh_token} and {@code expires_at}.
 * Options: {@code permalink}, {@code fields-parameter} (X's older or newer name for it), {@code upload-part-bytes},
 * {@code poll-every-ms}, {@code poll-times}, {@code video-poll-times} and the limits, {@code max-characters},
 * {@code max-pictures}, {@code max-picture-bytes}, {@code max-gif-bytes}, {@code max-alt-characters},
 * {@code max-video-bytes}, {@code max-video-seconds}.
 */
public final class XConnector implements Connector {

    /** The platform's id. */
    public static final String PLATFORM = "x";

    private static final String BY_HAND =
            "To delete it by hand: sign in to X, open the post, choose the three dots on it, then \"Delete\".";

    private final XClient x;
    private final XUpload upload;
    private final XTimeline timeline;
    private final XPast past;
    private final XReplies replies;
    private final XLimits limits;
    private final Permalink permalink;

    public XConnector(PlatformSettings settings, Clock clock) {
        var options = new HashSet<>(XLimits.OPTIONS);
        options.addAll(Set.of(
                Permalink.OPTION,
                "fields-parameter",
                "upload-part-bytes",
                Polling.EVERY,
                Polling.TIMES,
                Polling.VIDEO_TIMES));
        settings.knowing(options);
        x = new XClient(settings, clock);
        permalink = Permalink.from(settings, "https://x.com/{handle}/status/{id}");
        var second = Duration.ofSeconds(1);
        upload = new XUpload(
                x,
                Polling.from(settings, second, 30),
                Polling.forVideos(settings, second, 120),
                settings.number("upload-part-bytes", 1 << 20));
        var fieldsParameter = settings.text("fields-parameter", "tweet.fields");
        timeline = new XTimeline(x, permalink, fieldsParameter);
        past = new XPast(x, timeline, fieldsParameter);
        replies = new XReplies(x, permalink, fieldsParameter);
        limits = XLimits.from(settings);
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
    public List<String> objections(OutgoingPost post) {
        return limits.objections(post);
    }

    @Override
    public Preparation prepare(Account account, OutgoingPost post, GoAhead goAhead) {
        var lacking = Credentials.lacking(account, XSignature.needed(account));
        if (lacking.isPresent()) {
            return Endings.preparing(lacking.get());
        }
        return upload.upload(account, post.media(), goAhead)
                .either(ids -> new Preparation.Ready(new Prepared(post, ids)), Endings::preparing);
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var lacking = Credentials.lacking(account, XSignature.needed(account));
        if (lacking.isPresent()) {
            return lacking.get();
        }
        var post = prepared.post();
        if (prepared.mediaIds().size() != post.media().size()) {
            return new Outcome.NotSent("Not all of this post's pictures are uploaded.");
        }
        var before = post.follows().stream().reduce((earlier, last) -> last);
        return x.createPost(account, post.text(), prepared.mediaIds(), before)
                .either(id -> new Outcome.Accepted(id, permalink.of(account, id)), Endings::sending);
    }

    @Override
    public Lookup recent(Account account, Instant since) {
        return Credentials.lacking(account, XSignature.needed(account))
                .map(lacking -> Endings.reading(lacking))
                .orElseGet(() -> timeline.since(account, since));
    }

    @Override
    public Optional<Past> past() {
        return Optional.of(past);
    }

    @Override
    public boolean looksLike(OutgoingPost sent, RemotePost seen) {
        return XLikeness.same(sent, seen);
    }

    @Override
    public Removal delete(Account account, String remoteId) {
        var lacking = Credentials.lacking(account, XSignature.needed(account));
        if (lacking.isPresent()) {
            return Endings.removing(lacking.get(), BY_HAND);
        }
        if (!RemoteId.isOne(remoteId)) {
            return new Removal.Refused("This is not the id of a post. " + BY_HAND);
        }
        return x.deletePost(account, remoteId)
                .either(
                        deleted -> confirm(account, remoteId, deleted ? new Removal.Removed() : new Removal.Absent()),
                        why -> Endings.removing(why, BY_HAND));
    }

    private Removal confirm(Account account, String remoteId, Removal gone) {
        return x.stands(account, remoteId)
                .either(
                        stands -> stands
                                ? new Removal.Unknown("X was asked to delete the post, but it can still be read.")
                                : gone,
                        why -> new Removal.Unknown(
                                "X was asked to delete the post, but we could not look again: " + why.message()));
    }

    @Override
    public Optional<Moderation> moderation() {
        return Optional.of(replies);
    }

    @Override
    public Identity identify(Account account) {
        return account.lacking(XSignature.needed(account))
                .<Identity>map(Identity.Rejected::new)
                .orElseGet(() -> x.me(account).either(XConnector::known, Endings::identifying));
    }

    private static Identity known(JsonNode me) {
        var handle = me.path("username").asString("");
        return RemoteId.in(me, "id")
                .filter(id -> !handle.isEmpty())
                .<Identity>map(id -> new Identity.Known(
                        id,
                        handle,
                        me.path("name").asString(handle),
                        WebAddress.in(me, "profile_image_url"),
                        Grant.UNTOLD))
                .orElseGet(() -> new Identity.Unavailable("X did not say whose account this is."));
    }
}
