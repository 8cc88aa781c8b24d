package uk.countersign.publicmedia;

import java.io.UncheckedIOException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.countersign.media.MediaStore;
import uk.countersign.publishing.PublicAddresses;

/**
 * Serves a picture that is about to be published to whoever has its signed address, for as long as that is good.
 * Whatever is wrong with an address, the answer is the same.
 */
@Controller
class PublicMedia {

    private static final MediaType MP4 = MediaType.parseMediaType("video/mp4");
    private static final MediaType QUICKTIME = MediaType.parseMediaType("video/quicktime");

    private final PublicAddresses addresses;
    private final MediaStore media;

    PublicMedia(PublicAddresses addresses, MediaStore media) {
        this.addresses = addresses;
        this.media = media;
    }

    @GetMapping("/public-media/{sha256}/{until}/{signature}.jpg")
    ResponseEntity<Resource> picture(
            @PathVariable String sha256, @PathVariable String until, @PathVariable String signature) {
        return serve(MediaType.IMAGE_JPEG, sha256, until, signature);
    }

    @GetMapping("/public-media/{sha256}/{until}/{signature}.mp4")
    ResponseEntity<Resource> video(
            @PathVariable String sha256, @PathVariable String until, @PathVariable String signature) {
        return serve(MP4, sha256, until, signature);
    }

    @GetMapping("/public-media/{sha256}/{until}/{signature}.mov")
    ResponseEntity<Resource> film(
            @PathVariable String sha256, @PathVariable String until, @PathVariable String signature) {
        return serve(QUICKTIME, sha256, until, signature);
    }

    private ResponseEntity<Resource> serve(MediaType type, String sha256, String until, String signature) {
        if (!until.matches("[0-9]{1,12}") || !addresses.isGood(sha256, Long.parseLong(until), signature)) {
            return ResponseEntity.notFound().build();
        }
        try {
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(new FileSystemResource(media.path(sha256)));
        } catch (UncheckedIOException gone) {
            return ResponseEntity.notFound().build();
        }
    }
}
