package uk.countersign.security;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages that do no more than a test needs. */
@TestConfiguration(proxyBeanMethods = false)
class TestPages {

    @Bean
    Routes routesOfTests() {
        return Routes.none()
                .open(HttpMethod.GET, "/test/form")
                .anyMember(HttpMethod.GET, "/test/who")
                .anyMember(HttpMethod.POST, "/test/who");
    }

    @RestController
    static class Pages {

        @GetMapping("/test/form")
        String form(CsrfToken token) {
            return token.getToken();
        }

        @GetMapping("/test/who")
        String who(SignedIn member) {
            return member.memberId() + " of " + member.schoolId() + ": "
                    + member.membership().roles() + " by " + member.actor().origin();
        }

        @PostMapping("/test/who")
        String post(SignedIn member) {
            return member.memberId();
        }

        @GetMapping("/test/unlisted")
        String unlisted() {
            return "nobody may read this";
        }
    }
}
