package uk.countersign.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static uk.countersign.school.Role.ADMIN;
import static uk.countersign.school.Role.APPROVER;
import static uk.countersign.school.Role.AUDITOR;
import static uk.countersign.school.Role.SUBMITTER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.security.Routes;

/** Which roles may use the pages of the school's calendar, of recurring posts and of who posted what. */
@Configuration(proxyBeanMethods = false)
class TimingRoutes {

    @Bean
    Routes routesOfTiming() {
        return Routes.none()
                .anyMember(GET, "/settings/calendar")
                .oneOf(
                        Set.of(ADMIN),
                        POST,
                        "/settings/calendar/days",
                        "/settings/calendar/days/remove",
                        "/settings/calendar/file",
                        "/settings/calendar/bank-holidays",
                        "/settings/calendar/timing")
                .oneOf(Set.of(SUBMITTER, APPROVER), GET, "/recurring", "/recurring/new", "/recurring/{id}")
                // A submitter changes and ends their own; the domain sees to it.
                .oneOf(Set.of(SUBMITTER, APPROVER), POST, "/recurring/new", "/recurring/{id}", "/recurring/{id}/end")
                .oneOf(
                        Set.of(ADMIN, APPROVER, AUDITOR),
                        GET,
                        "/record/posts",
                        "/record/posts.csv",
                        "/record/posts.pdf");
    }
}
