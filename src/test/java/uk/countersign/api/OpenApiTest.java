package uk.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class OpenApiTest {

    @Autowired
    Desk desk;

    @Test
    void theDescriptionIsOpenAndNamesTheRoutesOfTheApiOnly() {
        var answer = Caller.withoutToken(desk.port()).get("/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("paths").propertyNames())
                .contains("/api/v1/drafts", "/api/v1/decisions", "/api/v1/consents/import", "/api/v1/pause")
                .allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(answer.at("/components/securitySchemes/token/scheme")).isEqualTo("bearer");
    }

    @Test
    void fieldsAreNamedAsTheyAreWritten() {
        var description = Caller.withoutToken(desk.port()).get("/openapi.json");

        assertThat(description
                        .json()
                        .at("/components/schemas/DraftView/properties")
                        .propertyNames())
                .contains("publish_at", "received_at", "digest");
        assertThat(description.at("/components/schemas/DraftView/properties/publish_at/format"))
                .isEqualTo("date-time");
        assertThat(description.at("/components/schemas/DraftBody/properties/publish_at/format"))
                .isEqualTo("date-time");
        assertThat(description.body()).doesNotContain("SignedIn");
    }
}
