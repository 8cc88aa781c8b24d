package uk.countersign.sandbox.graph;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.consent.Avatar;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** Nodes as the Graph API shows them, with the fields asked for. */
final class Views {

    private final Store store;

    Views(Store store) {
        this.store = store;
    }

    ObjectNode post(GraphCall call, Post post) {
        return post.platform() == Platform.INSTAGRAM ? media(call, post) : pagePost(call, post);
    }

    ObjectNode account(GraphCall call, Account account) {
        return Fields.asked(call, "id", "name")
                .text("id", account::id)
                .text("name", account::name)
                .text("username", account::handle)
                .text("link", () -> call.request().origin() + "/#a-" + account.id())
                .text("user_id", account::id)
                .text("profile_picture_url", () -> Avatar.address(call.request(), account.id()))
                .node("picture", () -> {
                    var json = Json.object();
                    json.putObject("data").put("url", Avatar.address(call.request(), account.id())).put("is_silhouette", false);
                    return json;
                })
                .json();
    }

    ObjectNode photo(GraphCall call, Picture picture) {
        if (picture.isVideo()) {
            return video(call, picture);
        }
        return Fields.asked(call, "id", "created_time", "name")
                .text("id", picture::id)
                .text("created_time", () -> GraphTime.write(picture.made()))
                .text("name", picture::caption)
                .text("alt_text_custom", picture::altText)
                .text("picture", () -> address(call, picture.id()))
                .text("source", () -> address(call, picture.id()))
                .text("media_url", () -> address(call, picture.id()))
                .text("media_type", () -> "IMAGE")
                .json();
    }

    private ObjectNode video(GraphCall call, Picture video) {
        return Fields.asked(call, "id", "updated_time", "description")
                .text("id", video::id)
                .text("created_time", () -> GraphTime.write(video.made()))
                .text("updated_time", () -> GraphTime.write(video.made()))
                .text("description", video::caption)
                .text("source", () -> address(call, video.id()))
                // As on the platform: the number after the page's.
                .text(
                        "post_id",
                        () -> store.read(state -> state.postWith(video))
                                .map(post -> post.id().replaceFirst(".*_", ""))
                                .orElse(""))
                .json();
    }

    private ObjectNode pagePost(GraphCall call, Post post) {
        return Fields.asked(call, "id", "created_time", "message")
                .text("id", post::id)
                .text("created_time", () -> GraphTime.write(post.time()))
                .text("updated_time", () -> GraphTime.write(post.time()))
                .text("message", post::text)
                .text("permalink_url", () -> permalink(call, post))
                .text("full_picture", () -> first(call, post))
                .text("picture", () -> first(call, post))
                .text("status_type", () -> post.pictures().isEmpty() ? "mobile_status_update" : "added_photos")
                .node("is_published", () -> Json.object().booleanNode(true))
                .node("from", () -> from(post))
                .node("attachments", () -> attachments(call, post))
                .json();
    }

    private ObjectNode media(GraphCall call, Post post) {
        boolean several = post.pictures().size() > 1;
        return Fields.asked(call, "id")
                .text("id", post::id)
                .text("caption", post::text)
                .text("timestamp", () -> GraphTime.write(post.time()))
                .text("permalink", () -> permalink(call, post))
                .text("media_url", () -> first(call, post))
                .text("media_type", () -> several ? "CAROUSEL_ALBUM" : video(post) ? "VIDEO" : "IMAGE")
                .text("media_product_type", () -> !several && video(post) ? "REELS" : "FEED")
                .text("alt_text", () -> several ? "" : altText(post.pictures().get(0)))
                .text(
                        "username",
                        () -> store.read(state -> state.account(post.account()))
                                .map(Account::handle)
                                .orElse(""))
                .node("children", () -> children(call, several ? post.pictures() : List.of()))
                .json();
    }

    private boolean video(Post post) {
        return isVideo(post.pictures().get(0));
    }

    private boolean isVideo(String picture) {
        return store.read(state -> state.picture(picture))
                .filter(Picture::isVideo)
                .isPresent();
    }

    private ObjectNode children(GraphCall call, List<String> pictures) {
        var json = Json.object();
        var data = json.putArray("data");
        pictures.forEach(
                id -> data.addObject().put("id", id).put("media_type", isVideo(id) ? "VIDEO" : "IMAGE").put("media_url", address(call, id)));
        return json;
    }

    private ObjectNode from(Post post) {
        var json = Json.object().put("id", post.account());
        store.read(state -> state.account(post.account())).ifPresent(account -> json.put("name", account.name()));
        return json;
    }

    private ObjectNode attachments(GraphCall call, Post post) {
        var json = Json.object();
        var data = json.putArray("data");
        if (post.pictures().size() == 1) {
            data.add(attachment(call, post.pictures().get(0)));
        } else if (!post.pictures().isEmpty()) {
            var album = attachment(call, post.pictures().get(0))
                    .put("media_type", "album")
                    .put("type", "album");
            var parts = album.putObject("subattachments").putArray("data");
            post.pictures().forEach(picture -> parts.add(attachment(call, picture)));
            data.add(album);
        } else if (!post.link().isEmpty()) {
            data.addObject().put("media_type", "link").put("type", "share").put("url", post.link());
        }
        return json;
    }

    private ObjectNode attachment(GraphCall call, String picture) {
        boolean video = isVideo(picture);
        var json = Json.object()
                .put("media_type", video ? "video" : "photo")
                .put("type", video ? "video_inline" : "photo");
        json.putObject("media").putObject("image").put("src", address(call, picture));
        json.putObject("target").put("id", picture);
        var altText = altText(picture);
        return altText.isEmpty() ? json : json.put("description", altText);
    }

    private String altText(String picture) {
        return store.read(state -> state.picture(picture)).map(Picture::altText).orElse("");
    }

    private static String first(GraphCall call, Post post) {
        return post.pictures().isEmpty() ? "" : address(call, post.pictures().get(0));
    }

    private static String address(GraphCall call, String picture) {
        return call.request().origin() + "/media/" + picture;
    }

    private static String permalink(GraphCall call, Post post) {
        var place = post.platform() == Platform.INSTAGRAM ? "/instagram/p/" : "/facebook/";
        return call.request().origin() + place + post.id();
    }
}
