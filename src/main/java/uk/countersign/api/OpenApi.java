package uk.countersign.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.security.SignedIn;

/** Describes the API to programs. Open to everybody: it tells how to ask, and nothing of any school. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    private static final String TOKEN = "token";

    static {
        // Who asks comes from the token, not from a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Countersign")
                        .version("1")
                        .description(
                                "Drafts, decisions, posts, consents, the log, accounts and the pause of one school:"
                                        + " the one that the token belongs to. Errors are problems of RFC 9457."
                                        + " Values that are absent are written as null."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token of a member in one school.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
