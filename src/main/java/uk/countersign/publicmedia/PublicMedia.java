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

    private final PublicAddresses addresses;
    private final MediaStore media;

    PublicMedia(PublicAddresses addresses, MediaStore media) {
        this.addresses = addresses;
        this.media = media;
    }

    @GetMapping("/public-media/{sha256}/{until}/{signature}.jpg")
    ResponseEntity<Resource> picture(
            @PathVariable String sha256, @PathVariable String until, @PathVariable String signature) {
        if (!until.matches("[0-9]{1,12}") || !addresses.isGood(sha256, Long.parseLong(until), signature)) {
            return ResponseEntity.notFound().build();
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(new FileSystemResource(media.path(sha256)));
        } catch (UncheckedIOException gone) {
            return ResponseEntity.notFound().build();
        }
    }
}
