package uk.countersign.connectors.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.RemotePost;

/**
 * A post as files: {@code post.md} for a page, {@code post.txt} to paste, the pictures, and {@code approval.json} with
 * who answers for it.
 */
final class WrittenPost {

    private static final String TEXT = "post.txt";
    private static final String APPROVAL = "approval.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> ENDINGS = Map.of("image/jpeg", "jpg");

    private WrittenPost() {}

    /** The files with their names. The pictures' own names stay here: they may hold a child's. */
    static Map<String, byte[]> files(Account account, OutgoingPost post, Instant now) throws IOException {
        var names = new ArrayList<String>();
        var files = new LinkedHashMap<String, byte[]>();
        for (var media : post.media()) {
            var name = "picture-" + (names.size() + 1) + "." + ending(media);
            names.add(name);
            files.put(name, Files.readAllBytes(media.file()));
        }
        files.put("post.md", PostFolder.bytes(Markdown.of(post.text(), post.media(), names)));
        files.put(TEXT, PostFolder.bytes(post.text()));
        files.put(
                APPROVAL, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(approval(account, post, names, now)));
        return files;
    }

    /** A post as it stands in its folder; empty when it cannot be understood. */
    static Optional<RemotePost> read(Path folder) throws IOException {
        try {
            var approval = JSON.readTree(Files.readAllBytes(folder.resolve(APPROVAL)));
            return Optional.of(new RemotePost(
                    folder.getFileName().toString(),
                    Files.readString(folder.resolve(TEXT)),
                    Instant.parse(approval.path("written").asString("")),
                    approval.path("pictures").size(),
                    ""));
        } catch (JacksonException | DateTimeException changedByHand) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> approval(Account account, OutgoingPost post, List<String> names, Instant now) {
        var approval = new LinkedHashMap<String, Object>();
        approval.put("post", post.key());
        approval.put("account", account.handle());
        approval.put("written", now.toString());
        post.approval().ifPresent(who -> {
            approval.put("due", who.due().toString());
            approval.put("author", who.author());
            approval.put("approved_by", who.approver());
            approval.put("digest", who.digest());
        });
        var pictures = new ArrayList<Map<String, String>>();
        for (var i = 0; i < names.size(); i++) {
            pictures.add(Map.of(
                    "file", names.get(i), "description", post.media().get(i).altText()));
        }
        approval.put("pictures", pictures);
        return approval;
    }

    private static String ending(OutgoingMedia media) {
        var type = media.mediaType();
        return ENDINGS.getOrDefault(type, type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", ""));
    }
}
