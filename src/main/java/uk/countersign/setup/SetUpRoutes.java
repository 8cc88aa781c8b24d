package uk.countersign.setup;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.school.Role;
import uk.countersign.security.Routes;

/** Who may set up what. */
@Configuration(proxyBeanMethods = false)
class SetUpRoutes {

    @Bean
    Routes routesOfTheSetUp() {
        return Routes.none()
                // Whoever reads the console is let in by its link, while nobody is a member.
                .open(GET, "/set-up/{token}")
                .open(POST, "/set-up/{token}")
                .oneOf(Set.of(Role.ADMIN), GET, SetUpSteps.PEOPLE, "/set-up/next", "/settings/consent")
                .oneOf(Set.of(Role.ADMIN), POST, SetUpSteps.PEOPLE, "/settings/consent", "/settings/consent/import");
    }
}
