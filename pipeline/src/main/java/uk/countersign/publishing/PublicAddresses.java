package uk.countersign.publishing;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses at which a platform that fetches pictures finds one: signed, and good for a while only. What they lead to
 * is about to be public.
 */
@Component
public class PublicAddresses {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final Mac mac;
    private final String publicUrl;
    private final Clock clock;

    PublicAddresses(
            KeyFile keys, @Value("${countersign.public-url:http://localhost:8080}") String publicUrl, Clock clock)
            throws GeneralSecurityException {
        this.mac = keys.addresses().getPrimitive(RegistryConfiguration.get(), Mac.class);
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** The address of a stored picture or video from now on. */
    URI of(String sha256, String mediaType) {
        var until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        try {
            var signature = HexFormat.of().formatHex(mac.computeMac(signed(sha256, until)));
            return URI.create(
                    "%s/public-media/%s/%d/%s.%s".formatted(publicUrl, sha256, until, signature, ending(mediaType)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An address could not be signed", e);
        }
    }

    /** The ending says what it is; renditions of pictures are JPEG wherever a platform fetches them. */
    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "video/mp4" -> "mp4";
            case "video/quicktime" -> "mov";
            default -> "jpg";
        };
    }

    /** Whether the address was made here and is still good. */
    public boolean isGood(String sha256, long until, String signature) {
        if (until < clock.instant().getEpochSecond()) {
            return false;
        }
        try {
            mac.verifyMac(HexFormat.of().parseHex(signature), signed(sha256, until));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return false;
        }
    }

    private static byte[] signed(String sha256, long until) {
        return (sha256 + "/" + until).getBytes(StandardCharsets.UTF_8);
    }
}
