package uk.countersign.publicmedia;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import uk.countersign.security.Routes;

/** The platforms do not sign in; the signature in the address is what lets them in. */
@Configuration(proxyBeanMethods = false)
class PublicMediaRoutes {

    @Bean
    Routes signedPictures() {
        return Routes.none()
                .open(
                        HttpMethod.GET,
                        "/public-media/{sha256}/{until}/{signature}.jpg",
                        "/public-media/{sha256}/{until}/{signature}.mp4",
                        "/public-media/{sha256}/{until}/{signature}.mov");
    }
}
