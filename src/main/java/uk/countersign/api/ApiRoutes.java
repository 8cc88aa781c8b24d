package uk.countersign.api;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static uk.countersign.school.Role.ADMIN;
import static uk.countersign.school.Role.APPROVER;
import static uk.countersign.school.Role.AUDITOR;
import static uk.countersign.school.Role.SAFEGUARDING_LEAD;
import static uk.countersign.school.Role.SUBMITTER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.security.Routes;

/** Which roles may use which part of the API. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes {

    static final String BASE = "/api/v1";

    @Bean
    Routes routesOfTheApi() {
        return Routes.none()
                // Open: it tells nothing of any school, and whoever writes a program needs it before a token.
                .open(GET, BASE + "/openapi.json")
                .oneOf(Set.of(SUBMITTER, APPROVER), POST, BASE + "/drafts")
                .oneOf(
                        Set.of(SUBMITTER, APPROVER, SAFEGUARDING_LEAD, AUDITOR),
                        GET,
                        BASE + "/drafts",
                        BASE + "/drafts/{id}")
                .oneOf(Set.of(SUBMITTER, APPROVER), PUT, BASE + "/drafts/{id}")
                .oneOf(Set.of(SUBMITTER, APPROVER), POST, BASE + "/drafts/{id}/withdraw")
                // A submitter only agrees here, to wording that an approver has offered; the controller sees to it.
                .oneOf(Set.of(SUBMITTER, APPROVER), POST, BASE + "/decisions")
                .anyMember(GET, BASE + "/posts")
                .oneOf(Set.of(APPROVER), POST, BASE + "/posts/{id}/cancel", BASE + "/posts/{id}/resume")
                // A submitter moves own posts only; the domain sees to it.
                .oneOf(Set.of(SUBMITTER, APPROVER), POST, BASE + "/posts/{id}/reschedule")
                .oneOf(Set.of(APPROVER, SAFEGUARDING_LEAD), POST, BASE + "/posts/{id}/takedown")
                .oneOf(Set.of(ADMIN), POST, BASE + "/consents/import")
                .oneOf(Set.of(ADMIN, SAFEGUARDING_LEAD), POST, BASE + "/consents/{pupilId}/withdraw")
                .oneOf(Set.of(ADMIN, AUDITOR), GET, BASE + "/audit", BASE + "/audit/verify")
                .anyMember(GET, BASE + "/channels", BASE + "/pause")
                .oneOf(Set.of(ADMIN), POST, BASE + "/channels")
                .oneOf(Set.of(APPROVER, ADMIN, SAFEGUARDING_LEAD), POST, BASE + "/pause")
                .oneOf(Set.of(APPROVER, ADMIN, SAFEGUARDING_LEAD), DELETE, BASE + "/pause");
    }
}
