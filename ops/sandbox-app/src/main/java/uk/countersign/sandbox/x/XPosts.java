package uk.countersign.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Making and deleting posts on X. */
final class XPosts {

    /** How long the same text counts as a duplicate while it stands. */
    private static final Duration RECENT = Duration.ofHours(24);

    private static final int MOST_PICTURES = 4;

    private static final Set<String> FIELDS = Set.of(
            "card_uri",
            "community_id",
            "direct_message_deep_link",
            "edit_options",
            "for_super_followers_only",
            "geo",
            "made_with_ai",
            "media",
            "nullcast",
            "paid_partnership",
            "poll",
            "quote_tweet_id",
            "reply",
            "reply_settings",
            "share_with_followers",
            "text");

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    XPosts(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    Reply create(Account account, Request request) {
        var body = Json.body(request);
        body.propertyNames().stream().filter(name -> !FIELDS.contains(name)).forEach(name -> {
            throw XProblems.invalid("$." + name, name, "$." + name + ": is not defined in the schema");
        });
        var text = XText.normalise(Json.text(body, "text").orElse(""));
        var pictures = pictures(body);
        var answered = answered(body);
        if (text.isBlank() && pictures.isEmpty()) {
            throw XProblems.invalid("text", text, "text or media is required");
        }
        XText.requireFits(text);
        var made = store.record(state -> {
            pictures.forEach(picture -> requireUsable(state, account, picture));
            requireOneKind(state, pictures);
            answered.ifPresent(id -> requireStands(state, id));
            requireNew(state, account, text);
            return new Event.PostMade(
                    new Post(ids.snowflake(), Platform.X, account.id(), text, pictures, "", "", clock.instant())
                            .answering(answered));
        });
        return Reply.json(201, created(made.post()));
    }

    Reply delete(Account account, String id) {
        store.record(state -> {
            var post = state.standing(id)
                    .filter(found -> found.platform() == Platform.X)
                    .orElseThrow(() -> XProblems.notFound("Could not find tweet with id: [" + id + "]."));
            if (!post.account().equals(account.id())) {
                throw XProblems.forbidden("You are not authorized to delete this Tweet.");
            }
            return new Event.PostDeleted(id, clock.instant());
        });
        var json = Json.object();
        json.putObject("data").put("deleted", true);
        return Reply.json(200, json);
    }

    private void requireNew(State state, Account account, String text) {
        var earliest = clock.instant().minus(RECENT);
        boolean again = !text.isBlank()
                && state.standingWithText(account.id(), text)
                        .filter(post -> post.time().isAfter(earliest))
                        .isPresent();
        if (again) {
            throw XProblems.forbidden("You are not allowed to create a Tweet with duplicate content.");
        }
    }

    private static void requireUsable(State state, Account account, String picture) {
        if (state.picture(picture)
                .filter(found -> found.account().equals(account.id()))
                .isEmpty()) {
            throw XProblems.invalid("media.media_ids", picture, "Your media IDs are invalid.");
        }
    }

    private static void requireOneKind(State state, List<String> pictures) {
        boolean moving = pictures.stream()
                .map(id -> state.picture(id).orElseThrow())
                .anyMatch(picture -> picture.isVideo() || picture.mediaType().equals("image/gif"));
        if (moving && pictures.size() > 1) {
            throw XProblems.invalid(
                    "media.media_ids", pictures.get(0), "A GIF or video goes alone, pictures up to four.");
        }
    }

    private static Optional<String> answered(ObjectNode body) {
        var reply = body.get("reply");
        if (reply == null || reply.isNull()) {
            return Optional.empty();
        }
        var id = Json.text(reply, "in_reply_to_tweet_id").orElse("");
        if (!id.matches("[0-9]{1,19}")) {
            throw XProblems.invalid(
                    "$.reply.in_reply_to_tweet_id",
                    id,
                    "$.reply.in_reply_to_tweet_id: does not match the regex pattern ^[0-9]{1,19}$");
        }
        return Optional.of(id);
    }

    private static void requireStands(State state, String id) {
        if (Conversations.accountOf(state, id).isEmpty()) {
            throw XProblems.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        }
    }

    private static List<String> pictures(ObjectNode body) {
        var media = body.get("media");
        if (media == null || media.isNull()) {
            return List.of();
        }
        if (!(media.get("media_ids") instanceof ArrayNode array)) {
            throw XProblems.invalid(
                    "$.media.media_ids", "", "$.media.media_ids: is missing but it is required, array expected");
        }
        var ids = StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        if (ids.isEmpty() || ids.size() > MOST_PICTURES || new HashSet<>(ids).size() < ids.size()) {
            throw XProblems.invalid(
                    "$.media.media_ids",
                    String.join(",", ids),
                    "$.media.media_ids: there must be one to four different items");
        }
        return ids;
    }

    private static ObjectNode created(Post post) {
        var data = Json.object()
                .put("id", post.id())
                .put(
                        "text",
                        XText.asRead(post.text(), post.id(), !post.pictures().isEmpty()));
        data.putArray("edit_history_post_ids").add(post.id());
        data.putArray("edit_history_tweet_ids").add(post.id());
        var json = Json.object();
        json.set("data", data);
        return json;
    }
}
