package uk.countersign.publishing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.connectors.Authorisation;
import uk.countersign.connectors.Authorisations;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.Connectors;
import uk.countersign.connectors.Registration;
import uk.countersign.connectors.SignIn;
import uk.countersign.connectors.WaysIn;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;

/** Connects the platforms and opens the key file. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    List<Connector> connectors(PlatformsSettings settings, Clock clock) {
        return Connectors.all(settings.all(), clock);
    }

    @Bean
    Jitter jitter() {
        return () -> ThreadLocalRandom.current().nextDouble();
    }

    /** How accounts are connected, on the platforms on which this program is registered. */
    @Bean
    List<Authorisation> authorisations(PlatformsSettings settings, Clock clock) {
        return Authorisations.all(settings.apps(), settings.all(), clock);
    }

    /** How accounts are connected where this program need not be registered beforehand. */
    @Bean
    List<Registration> registrations(PlatformsSettings settings, Clock clock) {
        return WaysIn.registrations(settings.all(), clock);
    }

    @Bean
    List<SignIn> signIns(PlatformsSettings settings, Clock clock) {
        return WaysIn.signIns(settings.all(), clock);
    }

    /** A server database may be in use by other nodes already: then their key has to be named, never a new one made. */
    @Bean
    KeyFile keyFile(SecretsSettings settings, Database database) {
        return KeyFile.open(settings.keyFile(), database.dialect() == Dialect.SQLITE);
    }
}
