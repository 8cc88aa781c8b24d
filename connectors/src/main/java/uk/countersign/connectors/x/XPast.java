package uk.countersign.connectors.x;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Past;

/** Reads an account's past on X. X tells of the newest 3,200 posts, and each that is read costs money. */
final class XPast implements Past {

    private final XClient x;
    private final XTimeline timeline;
    private final String fieldsParameter;

    XPast(XClient x, XTimeline timeline, String fieldsParameter) {
        this.x = x;
        this.timeline = timeline;
        this.fieldsParameter = fieldsParameter;
    }

    @Override
    public Page page(Account account, Instant since, Optional<String> next) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("max_results", "100");
        asked.put("start_time", since.truncatedTo(ChronoUnit.SECONDS).toString());
        asked.put(fieldsParameter, "created_at,attachments");
        asked.put("expansions", "attachments.media_keys");
        asked.put("media.fields", "url,preview_image_url");
        next.ifPresent(token -> asked.put("pagination_token", token));
        return x.posts(account, asked).either(object -> read(account, object), why -> new Unavailable(why.message()));
    }

    private Page read(Account account, JsonNode object) {
        var pictures = pictures(object);
        var posts = object.path("data")
                .valueStream()
                .flatMap(post -> timeline.read(account, post).stream().map(read -> new Post(read, of(post, pictures))))
                .toList();
        var next = object.path("meta").path("next_token").asString("");
        return new Read(posts, next.isEmpty() ? Optional.empty() : Optional.of(next));
    }

    private static Map<String, URI> pictures(JsonNode object) {
        var found = new HashMap<String, URI>();
        for (var media : object.path("includes").path("media")) {
            var address =
                    media.path("url").asString(media.path("preview_image_url").asString(""));
            Offer.address(address)
                    .ifPresent(uri -> found.put(media.path("media_key").asString(""), uri));
        }
        return found;
    }

    private static List<URI> of(JsonNode post, Map<String, URI> pictures) {
        return post.path("attachments")
                .path("media_keys")
                .valueStream()
                .flatMap(key -> Optional.ofNullable(pictures.get(key.asString(""))).stream())
                .toList();
    }
}
