package uk.countersign.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** How people sign in, and what every page is guarded by. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String SAME_SITE = "Lax";

    /** What everybody may have: the way in, the way out, and what pages are drawn with. */
    @Bean
    Routes routesForEverybody() {
        return Routes.none()
                .open(HttpMethod.GET, SignIn.PAGE, "/error", "/actuator/health", "/favicon.ico")
                .open(HttpMethod.POST, SignIn.PAGE, SignIn.OUT)
                .open(HttpMethod.GET, "/assets/**", "/r1/assets/**", "/webjars/**", "/r1/webjars/**");
    }

    @Bean
    Passwords passwords(PasswordAccounts accounts, PasswordEncoder encoder, Clock clock) {
        // An address that nobody has costs a comparison too, and fails with the same words.
        var provider = new Passwords(accounts, clock);
        provider.setPasswordEncoder(encoder);
        return provider;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, RoleCheck roles, SignInThrottle throttle) {
        var lost = new LostSession();
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(roles))
                .formLogin(form -> form.loginPage(SignIn.PAGE)
                        .usernameParameter(SignIn.EMAIL)
                        .passwordParameter(SignIn.PASSWORD)
                        .successHandler(new SignInSucceeded(throttle, wantedPages()))
                        .failureUrl(SignIn.PAGE + "?wrong"))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SignIn.OUT))
                        .logoutSuccessUrl(SignIn.PAGE + "?out"))
                .addFilterBefore(new SignInLimit(throttle), UsernamePasswordAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(wantedPages()))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(lost).accessDeniedHandler(lost))
                .headers(SecurityHeaders::forPages)
                .build();
    }

    @Bean
    RoleCheck roleCheck(AccessTable table, CurrentMember current, Steps steps) {
        return new RoleCheck(table, current, steps);
    }

    /** What proves that a form is ours; in a cookie, so that a visitor who never signs in costs the record nothing. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite(SAME_SITE));
        return tokens;
    }

    /** The page that was asked for before signing in, kept in a cookie: only whole pages are worth coming back to. */
    private static CookieRequestCache wantedPages() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(LostSession::isPartOfPage),
                new NegatedRequestMatcher(PathPatternRequestMatcher.pathPattern("/media/**"))));
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", SAME_SITE));
        return cache;
    }
}
