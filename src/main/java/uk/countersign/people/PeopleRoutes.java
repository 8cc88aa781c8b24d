package uk.countersign.people;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static uk.countersign.school.Role.ADMIN;
import static uk.countersign.school.Role.APPROVER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.security.Routes;
import uk.countersign.security.SignIn;

/** Who may use which page of the people of a school. */
@Configuration(proxyBeanMethods = false)
class PeopleRoutes {

    @Bean
    Routes routesOfPeople() {
        return Routes.none()
                // Whoever holds the link is let in by it.
                .open(GET, "/link/{token}")
                .open(POST, "/link/{token}")
                .passwordShown(GET, SignIn.CODE, SignIn.AGAIN, SignIn.NEW_SECOND_FACTOR)
                .passwordShown(POST, SignIn.CODE, SignIn.AGAIN, SignIn.NEW_SECOND_FACTOR)
                .anyMember(GET, "/account", "/settings/tokens")
                .anyMember(
                        POST,
                        "/account/notices",
                        "/account/password",
                        "/account/recovery-codes",
                        "/account/second-factor/remove",
                        "/account/sign-out-everywhere",
                        "/school",
                        "/settings/tokens",
                        "/settings/tokens/revoke")
                .oneOf(Set.of(ADMIN, APPROVER), GET, "/settings/members", "/settings/delegation")
                // To a school's only admin an approver gives what they may do; the domain sees to it.
                // Whoever makes a link forgets no second factor, so somebody else has to be able to.
                .oneOf(Set.of(ADMIN, APPROVER), POST, "/settings/members/{id}", "/settings/members/{id}/second-factor")
                .oneOf(Set.of(ADMIN, APPROVER), POST, "/settings/delegation", "/settings/delegation/end")
                .oneOf(
                        Set.of(ADMIN),
                        POST,
                        "/settings/members",
                        "/settings/members/{id}/link",
                        "/settings/members/{id}/end")
                .oneOf(Set.of(ADMIN), GET, "/settings/school", "/settings/mail")
                .oneOf(Set.of(ADMIN), POST, "/settings/school", "/settings/school/sign-in", "/settings/school/add")
                .oneOf(
                        Set.of(ADMIN),
                        POST,
                        "/settings/mail",
                        "/settings/mail/remove",
                        "/settings/mail/morning",
                        "/settings/mail/test");
    }
}
