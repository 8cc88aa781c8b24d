package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Container;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.PictureShape;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Taking posts in for Instagram: fetching the picture, checking it, keeping it in a container. */
final class InstagramContainers {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int LARGEST_VIDEO = 300 * 1024 * 1024;
    private static final int LONGEST_CAPTION = 2_200;
    private static final int MOST_HASHTAGS = 30;
    private static final int MOST_MENTIONS = 20;
    private static final double NARROWEST = 4.0 / 5.0;
    private static final double WIDEST = 1.91;
    /** Whole pixels cannot always meet a ratio exactly. */
    private static final double ROUNDING = 0.005;

    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_&])#[\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])@[\\p{L}\\p{N}_.]+");

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    InstagramContainers(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    Reply create(Account account, GraphCall call) {
        var caption = call.parameter("caption").orElse("");
        requireFits(caption);
        var kind = call.parameter("media_type").orElse("IMAGE");
        var made = switch (kind) {
            case "IMAGE" -> single(account, call, caption);
            case "REELS", "VIDEO" -> video(account, call, caption, kind);
            case "CAROUSEL" -> carousel(account, call, caption);
            default -> throw GraphProblems.parameter("The sandbox takes no media_type " + kind);
        };
        return Reply.json(200, Json.object().put("id", made.id()));
    }

    private Container single(Account account, GraphCall call, String caption) {
        var address = call.parameter("image_url")
                .orElseThrow(() -> GraphProblems.parameter("The parameter image_url is required"));
        var picture = keep(
                account, fetch(address, LARGEST), call.parameter("alt_text").orElse(""));
        boolean item = call.flag("is_carousel_item", false);
        return made(account, caption, List.of(picture.id()), item);
    }

    /** A video by itself is a reel; as a plain video it can only be a part of a carousel. */
    private Container video(Account account, GraphCall call, String caption, String kind) {
        boolean item = call.flag("is_carousel_item", false);
        if (item == kind.equals("REELS")) {
            throw GraphProblems.parameter(
                    item ? "A reel cannot be a part of a carousel" : "Use the REELS media type to publish a video");
        }
        var address = call.parameter("video_url")
                .orElseThrow(() -> GraphProblems.parameter("The parameter video_url is required"));
        var content = fetch(address, LARGEST_VIDEO);
        if (content.length > LARGEST_VIDEO) {
            throw InstagramProblems.tooLarge();
        }
        if (!PictureShape.isVideo(content)) {
            throw InstagramProblems.notAVideo();
        }
        var video = keep(account, content, "", new PictureShape("video/mp4", 0, 0));
        return made(account, caption, List.of(video.id()), item);
    }

    private Container made(Account account, String caption, List<String> pictures, boolean item) {
        return store.record(state -> new Event.ContainerMade(
                        new Container(ids.number("178"), account.id(), caption, pictures, item, clock.instant())))
                .container();
    }

    private Container carousel(Account account, GraphCall call, String caption) {
        var children = list(call.parameter("children").orElse(""));
        if (children.size() < 2 || children.size() > 10) {
            throw InstagramProblems.children();
        }
        return store.record(state -> new Event.ContainerMade(new Container(
                        ids.number("178"),
                        account.id(),
                        caption,
                        picturesOf(state, account, children),
                        false,
                        clock.instant())))
                .container();
    }

    private static List<String> picturesOf(State state, Account account, List<String> children) {
        var pictures = new ArrayList<String>();
        for (var child : children) {
            var item = state.container(child)
                    .filter(Container::item)
                    .filter(container -> container.account().equals(account.id()))
                    .orElseThrow(InstagramProblems::children);
            pictures.addAll(item.pictures());
        }
        return pictures;
    }

    private static byte[] fetch(String address, int largest) {
        var fetched = PictureFetch.get(address, largest);
        if (fetched instanceof PictureFetch.Found found) {
            return found.content();
        }
        throw fetched instanceof PictureFetch.TooSlow ? InstagramProblems.tooSlow() : InstagramProblems.unreachable();
    }

    private Picture keep(Account account, byte[] content, String altText) {
        if (content.length > LARGEST) {
            throw InstagramProblems.tooLarge();
        }
        var shape = PictureShape.of(content).orElseThrow(InstagramProblems::unreachable);
        if (!shape.mediaType().equals("image/jpeg")) {
            throw InstagramProblems.notAJpeg();
        }
        if (shape.ratio() < NARROWEST - ROUNDING || shape.ratio() > WIDEST + ROUNDING) {
            throw InstagramProblems.shape();
        }
        return keep(account, content, altText, shape);
    }

    private Picture keep(Account account, byte[] content, String altText, PictureShape shape) {
        var id = ids.number("181");
        var file = id + "." + shape.mediaType().replaceFirst(".*/", "");
        store.keep(file, content);
        return store.record(state -> new Event.PictureStored(new Picture(
                        id,
                        account.id(),
                        shape.mediaType(),
                        content.length,
                        shape.width(),
                        shape.height(),
                        "",
                        altText,
                        file,
                        clock.instant())))
                .picture();
    }

    private static void requireFits(String caption) {
        if (caption.codePointCount(0, caption.length()) > LONGEST_CAPTION) {
            throw InstagramProblems.caption("A caption can have 2,200 characters.");
        }
        if (HASHTAG.matcher(caption).results().count() > MOST_HASHTAGS) {
            throw InstagramProblems.caption("A caption can have 30 hashtags.");
        }
        if (MENTION.matcher(caption).results().count() > MOST_MENTIONS) {
            throw InstagramProblems.caption("A caption can have 20 mentions.");
        }
    }

    /** Ids parted by commas, or a JSON list. */
    private static List<String> list(String value) {
        if (value.startsWith("[")) {
            return Json.parse(value).stream()
                    .flatMap(json -> json.valueStream().map(JsonNode::asString))
                    .toList();
        }
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
