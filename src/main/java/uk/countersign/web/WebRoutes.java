package uk.countersign.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static uk.countersign.school.Role.ADMIN;
import static uk.countersign.school.Role.APPROVER;
import static uk.countersign.school.Role.AUDITOR;
import static uk.countersign.school.Role.SAFEGUARDING_LEAD;
import static uk.countersign.school.Role.SUBMITTER;

import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.security.Routes;

/** Which roles may use which page. */
@Configuration(proxyBeanMethods = false)
class WebRoutes {

    private static final Duration READING = Duration.ofMinutes(20);

    @Bean
    Routes routesOfThePages() {
        return Routes.none()
                .anyMember(GET, "/", "/posts", "/check", "/settings")
                .anyMember(POST, "/check")
                // Whoever opens the queue in time has a while to read before signing.
                .signing(Set.of(APPROVER), Duration.ZERO, GET, "/queue")
                .signing(Set.of(APPROVER), READING, POST, "/queue")
                .oneOf(Set.of(APPROVER), POST, "/queue/return", "/queue/reject", "/queue/undo")
                .oneOf(
                        Set.of(SUBMITTER, APPROVER, SAFEGUARDING_LEAD, AUDITOR),
                        GET,
                        "/drafts",
                        "/drafts/{id}",
                        "/media/{draft}/{sha256}")
                .oneOf(Set.of(SUBMITTER), GET, "/drafts/new")
                .oneOf(
                        Set.of(SUBMITTER),
                        POST,
                        "/drafts/new",
                        "/drafts/new/look",
                        "/drafts/new/people",
                        "/drafts/new/keep",
                        "/drafts/unsent/{id}/discard")
                .oneOf(Set.of(SUBMITTER, APPROVER), GET, "/drafts/{id}/change")
                // An author only agrees here, to wording that an approver has offered; the domain sees to it.
                .signing(Set.of(SUBMITTER, APPROVER), READING, POST, "/drafts/{id}/decision")
                .oneOf(
                        Set.of(SUBMITTER, APPROVER),
                        POST,
                        "/drafts/{id}/change",
                        "/drafts/{id}/fix",
                        "/drafts/{id}/withdraw")
                .oneOf(Set.of(APPROVER), POST, "/posts/{id}/cancel", "/posts/{id}/resume")
                // A submitter moves own posts only; the domain sees to it.
                .oneOf(Set.of(SUBMITTER, APPROVER), POST, "/posts/{id}/reschedule")
                .oneOf(
                        Set.of(APPROVER, SAFEGUARDING_LEAD),
                        POST,
                        "/posts/{id}/takedown",
                        "/posts/older/remove",
                        "/posts/older/gone",
                        "/posts/older/keep")
                .oneOf(Set.of(APPROVER, SAFEGUARDING_LEAD, ADMIN), GET, "/posts/older")
                .oneOf(Set.of(APPROVER, ADMIN, SAFEGUARDING_LEAD), POST, "/pause", "/pause/end")
                .oneOf(Set.of(APPROVER, ADMIN), GET, "/comments", "/comments/{post}")
                .oneOf(
                        Set.of(APPROVER, ADMIN),
                        POST,
                        "/comments/{post}/hide",
                        "/comments/{post}/show",
                        "/comments/{post}/delete",
                        "/comments/{post}/reply")
                .oneOf(Set.of(ADMIN, AUDITOR), GET, "/record")
                .oneOf(Set.of(ADMIN, APPROVER, AUDITOR), GET, "/settings/policy", "/settings/reader")
                .oneOf(
                        Set.of(ADMIN, APPROVER, AUDITOR, SAFEGUARDING_LEAD),
                        GET,
                        "/settings/accounts",
                        "/settings/accounts/{channel}",
                        "/settings/accounts/{channel}/picture")
                .oneOf(
                        Set.of(ADMIN),
                        GET,
                        "/settings/accounts/return",
                        "/settings/accounts/connect/{platform}",
                        "/settings/accounts/connecting/{id}",
                        "/settings/accounts/connecting/{id}/picture/{choice}")
                .oneOf(
                        Set.of(ADMIN),
                        POST,
                        "/settings/accounts/connect",
                        "/settings/accounts/connect/{platform}",
                        "/settings/accounts/connecting/{id}",
                        "/settings/accounts/{channel}/probe",
                        "/settings/accounts/{channel}/compare",
                        "/settings/accounts/{channel}/acknowledge",
                        "/settings/accounts/{channel}/history",
                        "/settings/accounts/{channel}/administrators",
                        "/settings/accounts/{channel}/disconnect",
                        "/settings/accounts/{channel}/emergency",
                        "/settings/policy/rule",
                        "/settings/policy/undo",
                        "/settings/policy/details",
                        "/settings/policy/entry",
                        "/settings/policy/pack",
                        "/settings/policy/upload",
                        "/settings/policy/elections",
                        "/settings/policy/elections/remove",
                        "/settings/reader/learn",
                        "/settings/reader/accept",
                        "/settings/reader/refuse",
                        "/settings/reader/undo",
                        "/settings/reader/forget");
    }
}
