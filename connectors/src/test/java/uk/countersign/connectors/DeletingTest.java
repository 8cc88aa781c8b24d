package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A takedown is done when the post was looked for and not found, and not before. */
class DeletingTest {

    private static final String ABSENT =
            "400 {\"error\":{\"message\":\"Unsupported delete request\",\"code\":100,\"error_subcode\":33}}";

    @Test
    void instagramThatWillNotDeleteGivesTheManualSteps() throws IOException {
        var removal = delete("instagram", ABSENT, "200 {\"id\":\"17\"}");

        assertThat(removal)
                .isInstanceOfSatisfying(
                        Removal.Refused.class,
                        refused -> assertThat(refused.message()).contains("To delete it by hand"));
    }

    @Test
    void aRefusalWithACodeOfItsOwnGivesTheManualSteps() throws IOException {
        assertThat(delete("instagram", "400 {\"error\":{\"message\":\"No\",\"code\":65601}}"))
                .isInstanceOf(Removal.Refused.class);
        assertThat(delete("facebook", "200 {\"success\":false}")).isInstanceOf(Removal.Refused.class);
    }

    @Test
    void aPostThatWeMayNoLongerSeeIsNotTakenForGone() throws IOException {
        assertThat(delete("facebook", ABSENT, ABSENT, ABSENT)).isInstanceOf(Removal.Unknown.class);
        assertThat(delete("facebook", ABSENT, ABSENT, "200 {\"id\":\"1700\"}")).isInstanceOf(Removal.Absent.class);
        assertThat(delete("facebook", "200 {\"success\":true}", ABSENT, "401 {}"))
                .isInstanceOf(Removal.Unknown.class);
    }

    @Test
    void aPostThatCanStillBeReadIsNotGone() throws IOException {
        assertThat(delete("facebook", "200 {\"success\":true}", "200 {\"id\":\"17\"}"))
                .isInstanceOf(Removal.Unknown.class);
        assertThat(delete("x", "200 {\"data\":{\"deleted\":true}}", "200 {\"data\":{\"id\":\"17\"}}"))
                .isInstanceOf(Removal.Unknown.class);
        assertThat(delete("x", "404 {\"title\":\"Not Found\"}", "200 {\"data\":{\"id\":\"17\"}}"))
                .isInstanceOf(Removal.Unknown.class);
    }

    @Test
    void xWithoutAWordOfDeletionIsUnknown() throws IOException {
        assertThat(delete("x", "200 {\"data\":{\"deleted\":false}}")).isInstanceOf(Removal.Unknown.class);
    }

    @Test
    void anIdThatLeadsElsewhereIsNotSent() throws IOException {
        for (var platform : Samples.PLATFORMS) {
            try (var scripted = ScriptedPlatform.answering()) {
                assertThat(Samples.connector(platform, scripted.uri()).delete(Samples.account(), "../1700"))
                        .isInstanceOf(Removal.Refused.class);
                assertThat(scripted.requests()).isEmpty();
            }
        }
    }

    private static Removal delete(String platform, String... answers) throws IOException {
        try (var scripted = ScriptedPlatform.answering(answers)) {
            return Samples.connector(platform, scripted.uri()).delete(Samples.account(), "17");
        }
    }
}
