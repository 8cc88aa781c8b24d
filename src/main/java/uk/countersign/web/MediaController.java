package uk.countersign.web;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Picture;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.security.SignedIn;

/** Pictures and videos of drafts, for members who may read the draft. */
@Controller
class MediaController {

    private static final Map<String, MediaType> BY_ENDING = Map.of(
            "jpg",
            MediaType.IMAGE_JPEG,
            "jpeg",
            MediaType.IMAGE_JPEG,
            "png",
            MediaType.IMAGE_PNG,
            "gif",
            MediaType.IMAGE_GIF,
            "webp",
            MediaType.parseMediaType("image/webp"),
            "mp4",
            MediaType.parseMediaType("video/mp4"),
            "m4v",
            MediaType.parseMediaType("video/mp4"),
            "mov",
            MediaType.parseMediaType("video/quicktime"));

    private final Drafts drafts;
    private final Revisions revisions;
    private final MediaStore media;

    MediaController(Drafts drafts, Revisions revisions, MediaStore media) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.media = media;
    }

    @GetMapping("/media/{draft}/{sha256}")
    ResponseEntity<Resource> picture(
            SignedIn viewer, @PathVariable("draft") String draftId, @PathVariable("sha256") String sha256) {
        var type = drafts.find(viewer.school().id(), draftId)
                .filter(new Permissions(viewer.membership())::read)
                .flatMap(draft -> typeOf(draft, sha256))
                .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(type)
                // The address names the bytes, so they never change; shared caches may not keep them.
                .cacheControl(
                        CacheControl.maxAge(Duration.ofHours(8)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename((type.getType().equals("video") ? "video." : "picture.") + type.getSubtype())
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(path(sha256)));
    }

    private Path path(String sha256) {
        try {
            return media.path(sha256);
        } catch (UncheckedIOException missing) {
            throw new NotHere();
        }
    }

    /** The image type of a file that belongs to one of the draft's revisions; nothing for any other file. */
    private Optional<MediaType> typeOf(Draft draft, String sha256) {
        return revisions.of(draft.id()).stream()
                .flatMap(revision -> Stream.concat(renditions(revision), originals(revision)))
                .filter(file -> file.getKey().equals(sha256))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Stream<Map.Entry<String, MediaType>> renditions(Revision revision) {
        return pictures(revision)
                .flatMap(picture -> picture.renditions().values().stream())
                .filter(rendition -> BY_ENDING.containsValue(type(rendition)))
                .map(rendition -> Map.entry(rendition.sha256(), type(rendition)));
    }

    private static Stream<Map.Entry<String, MediaType>> originals(Revision revision) {
        var found = pictures(revision).map(picture -> Map.entry(picture.originalSha256(), picture.name()));
        var sent = revision.submitted().files().stream()
                .filter(file -> file.kind() == SourceFile.Kind.PICTURE || file.kind() == SourceFile.Kind.VIDEO)
                .map(file -> Map.entry(file.sha256(), file.name()));
        return Stream.concat(found, sent)
                .flatMap(file -> Optional.ofNullable(BY_ENDING.get(ending(file.getValue())))
                        .map(type -> Map.entry(file.getKey(), type))
                        .stream());
    }

    private static Stream<Picture> pictures(Revision revision) {
        return revision.content().stream().flatMap(content -> content.pictures().stream());
    }

    private static MediaType type(Rendition rendition) {
        return MediaType.parseMediaType(rendition.mediaType());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
