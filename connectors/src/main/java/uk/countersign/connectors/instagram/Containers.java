package uk.countersign.connectors.instagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.graph.GraphClient;
import uk.countersign.connectors.transport.MediaFile;
import uk.countersign.connectors.transport.Polling;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/** Makes the container that a post is published from. Nobody sees a container. */
final class Containers {

    private static final Pattern SUBCODE = Pattern.compile("\\b2207[0-9]{3}\\b");

    private final GraphClient graph;
    private final Polling pictures;
    private final Polling videos;

    Containers(GraphClient graph, Polling pictures, Polling videos) {
        this.graph = graph;
        this.pictures = pictures;
        this.videos = videos;
    }

    /** A finished container with all of the post. */
    Reply<String> make(Account account, OutgoingPost post, GoAhead goAhead) {
        if (post.media().isEmpty()) {
            return bad(new Outcome.Refused(
                    Outcome.Cause.CONTENT, "Instagram takes no post without a picture or a video."));
        }
        if (post.media().size() == 1) {
            var only = post.media().get(0);
            return medium(only, "REELS")
                    .then(parameters ->
                            finished(account, only.isVideo(), with(parameters, "caption", post.text()), goAhead));
        }
        var moving = post.media().stream().anyMatch(OutgoingMedia::isVideo);
        return children(account, post.media(), goAhead)
                .then(ids -> finished(
                        account,
                        moving,
                        Map.of("media_type", "CAROUSEL", "children", String.join(",", ids), "caption", post.text()),
                        goAhead));
    }

    private Reply<List<String>> children(Account account, List<OutgoingMedia> media, GoAhead goAhead) {
        var ids = new ArrayList<String>();
        for (var one : media) {
            var child = medium(one, "VIDEO")
                    .then(parameters ->
                            finished(account, one.isVideo(), with(parameters, "is_carousel_item", "true"), goAhead));
            if (child instanceof Reply.Bad<String> bad) {
                return new Reply.Bad<>(bad.why());
            }
            ids.add(((Reply.Good<String>) child).value());
        }
        return new Reply.Good<>(List.copyOf(ids));
    }

    /** Instagram takes descriptions of pictures only, and calls a video by itself a reel. */
    private static Reply<Map<String, String>> medium(OutgoingMedia media, String kindOfVideo) {
        if (media.address().isEmpty()) {
            return bad(new Outcome.Refused(
                    Outcome.Cause.CONTENT,
                    "Instagram fetches pictures and videos itself, and this one has no public address. Set the public"
                            + " address of this server."));
        }
        var address = media.address().get().toString();
        if (media.isVideo()) {
            return new Reply.Good<>(Map.of("media_type", kindOfVideo, "video_url", address));
        }
        var picture = Map.of("image_url", address);
        return new Reply.Good<>(media.altText().isBlank() ? picture : with(picture, "alt_text", media.altText()));
    }

    private Reply<String> finished(Account account, boolean moving, Map<String, String> parameters, GoAhead goAhead) {
        if (!goAhead.stands()) {
            return MediaFile.overtaken();
        }
        return graph.object(account, graph.post(account, account.remoteId() + "/media", parameters))
                .then(object -> RemoteId.made(object, "Instagram"))
                .then(id -> await(account, id, moving ? videos : pictures, goAhead));
    }

    private Reply<String> await(Account account, String id, Polling polling, GoAhead goAhead) {
        return polling.until(goAhead, () -> status(account, id))
                .orElseGet(() -> bad(new Outcome.NotSent("Instagram is still working on the pictures or the video.")));
    }

    /** Empty while it is in progress. */
    private Optional<Reply<String>> status(Account account, String id) {
        var fields = Map.of("fields", "status_code,status");
        return graph.object(account, graph.get(account, id, fields))
                .either(object -> status(account, id, object), why -> Optional.of(bad(why)));
    }

    private Optional<Reply<String>> status(Account account, String id, JsonNode object) {
        return switch (object.path("status_code").asString("")) {
            case "IN_PROGRESS" -> Optional.empty();
            case "FINISHED" -> Optional.of(new Reply.Good<>(id));
            case "ERROR" -> Optional.of(failed(account, object.path("status").asString("")));
            case "EXPIRED" ->
                Optional.of(bad(new Outcome.NotSent("Instagram no longer has the pictures; they must be sent anew.")));
            default -> Optional.of(bad(new Outcome.Unknown("Instagram gave no state of the pictures that we know.")));
        };
    }

    private Reply<String> failed(Account account, String status) {
        var subcode = SUBCODE.matcher(status);
        var meaning = subcode.find()
                ? graph.meaningOf(account, Integer.parseInt(subcode.group()), status)
                : Optional.<Outcome.Unsent>empty();
        return bad(meaning.orElseGet(() -> new Outcome.Refused(
                Outcome.Cause.CONTENT,
                "Instagram could not use the pictures. It says: "
                        + graph.wording().reason(account, status))));
    }

    private static <T> Reply<T> bad(Outcome.Unaccepted why) {
        return new Reply.Bad<>(why);
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return more;
    }
}
