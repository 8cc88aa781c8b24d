package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Making posts on a Facebook Page. */
final class FacebookPosts {

    private static final int LONGEST = 63_206;
    private static final Duration RECENT = Duration.ofHours(24);
    private static final Pattern INDEXED = Pattern.compile("attached_media\\[([0-9]{1,3})]");

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    FacebookPosts(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    Reply feed(Account page, GraphCall call) {
        var message = call.parameter("message").orElse("");
        var link = call.parameter("link").orElse("");
        var pictures = attached(call);
        if (message.isBlank() && link.isBlank() && pictures.isEmpty()) {
            throw GraphProblems.parameter("One of message, link or attached_media must be given");
        }
        if (!call.flag("published", true)) {
            throw GraphProblems.parameter("The sandbox takes no unpublished feed posts");
        }
        var post = publish(page, message, link, pictures);
        return Reply.json(200, Json.object().put("id", post.id()));
    }

    /** Makes a post visible, unless it repeats the one before it. */
    Post publish(Account page, String message, String link, List<String> pictures) {
        if (message.codePointCount(0, message.length()) > LONGEST) {
            throw GraphProblems.parameter("Param message must be at most " + LONGEST + " characters long");
        }
        return store.record(state -> {
                    pictures.forEach(picture -> requireOwn(state, page, picture));
                    requireNew(state, page, message, link, pictures);
                    return new Event.PostMade(new Post(
                            page.id() + "_" + ids.number("122"),
                            Platform.FACEBOOK,
                            page.id(),
                            message,
                            pictures,
                            link,
                            "",
                            clock.instant()));
                })
                .post();
    }

    private void requireNew(State state, Account page, String message, String link, List<String> pictures) {
        var last = state.posts(page.id()).stream().filter(Post::stands).findFirst();
        boolean again = pictures.isEmpty()
                && last.filter(post -> post.pictures().isEmpty())
                        .filter(post ->
                                post.text().equals(message) && post.link().equals(link))
                        .filter(post -> post.time().isAfter(clock.instant().minus(RECENT)))
                        .isPresent();
        if (again) {
            throw GraphProblems.said(
                    506,
                    1_455_006,
                    "(#506) Duplicate status message",
                    "Duplicate Status Update",
                    "This status update is identical to the last one you posted. Try posting something different, "
                            + "or delete your previous update.");
        }
    }

    private static void requireOwn(State state, Account page, String picture) {
        if (state.picture(picture)
                .filter(found -> found.account().equals(page.id()))
                .isEmpty()) {
            throw GraphProblems.parameter("Param attached_media: there is no photo " + picture + " of this page");
        }
    }

    /** Either {@code attached_media=[…]} or {@code attached_media[0]=…} and so on. */
    private static List<String> attached(GraphCall call) {
        var byPlace = new TreeMap<Integer, String>();
        for (Map.Entry<String, String> entry : call.parameters().entrySet()) {
            var matcher = INDEXED.matcher(entry.getKey());
            if (matcher.matches()) {
                byPlace.put(Integer.valueOf(matcher.group(1)), entry.getValue());
            }
        }
        var ids = new ArrayList<String>();
        byPlace.values().forEach(json -> ids.add(pictureId(parsed(json))));
        call.parameter("attached_media").map(FacebookPosts::parsed).ifPresent(list -> {
            for (var item : list) {
                ids.add(pictureId(item.isString() ? parsed(item.asString()) : item));
            }
        });
        return ids;
    }

    private static JsonNode parsed(String json) {
        return Json.parse(json)
                .filter(JsonNode::isContainer)
                .orElseThrow(() -> GraphProblems.parameter("Param attached_media must be JSON"));
    }

    private static String pictureId(JsonNode item) {
        return Json.text(item, "media_fbid")
                .orElseThrow(() -> GraphProblems.parameter("Param attached_media needs a media_fbid"));
    }
}
