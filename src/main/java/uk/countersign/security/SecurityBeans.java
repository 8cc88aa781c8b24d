package uk.countersign.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What signing in rests on: the table of routes, hashed passwords, sessions in the record. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    @Bean
    AccessTable accessTable(List<Routes> routes) {
        return new AccessTable(routes);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Writes a session's values so that several first requests at once do not fail; SQLite takes the same words. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionWrites() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    WebMvcConfigurer signedInArguments(CurrentMember current) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedInArgument(current));
            }
        };
    }
}
