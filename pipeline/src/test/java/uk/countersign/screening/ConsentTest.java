package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.screening.SampleSchool.consent;
import static uk.countersign.screening.SampleSchool.draft;
import static uk.countersign.screening.SampleSchool.pictured;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.draft.Severity;
import uk.countersign.register.Consent;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.school.Platform;
import uk.countersign.screening.Manuscript.Target;

class ConsentTest {

    private static final Target X = new Target("x", Platform.X);
    private static final Target FACEBOOK = new Target("facebook", Platform.FACEBOOK);
    private static final Consent NAME_NO = consent(Purpose.NAME, Optional.empty(), false);
    private static final Consent NAME_ON_FACEBOOK = consent(Purpose.NAME, Optional.of(Platform.FACEBOOK), true);
    private static final Consent IMAGE_YES = consent(Purpose.IMAGE, Optional.empty(), true);
    private static final Consent IMAGE_ON_FACEBOOK = consent(Purpose.IMAGE, Optional.of(Platform.FACEBOOK), true);

    @Test
    void takesTheNameOfAPupilOutWhoMayBePicturedButNotNamed() {
        var screening = new SampleSchool()
                .pupil("Amelia", "Hughes", NAME_NO, IMAGE_YES)
                .screen("Well done! Amelia's goal won it.");

        assertThat(screening.text()).isEqualTo("Well done! A pupil's goal won it.");
        assertThat(screening.of("name-consent")).extracting(Finding::severity).containsExactly(Severity.FIX);
    }

    @Test
    void takesItOutOnlyWhereItMayNotStand() {
        var screening = new SampleSchool()
                .pupil("Amelia", "Hughes", NAME_ON_FACEBOOK)
                .screen(draft("We thank Amelia Hughes for this.", List.of(X, FACEBOOK)));

        assertThat(screening.text("x")).isEqualTo("We thank a pupil for this.");
        assertThat(screening.text("facebook")).isEqualTo("We thank Amelia for this.");
        assertThat(screening.text()).isEqualTo("We thank a pupil for this.");
        assertThat(screening.of("name-consent")).extracting(Finding::channel).containsExactly(Optional.of("x"));
    }

    @Test
    void blocksForGoodWhereThePolicyDoesNotReduce() {
        var screening = new SampleSchool()
                .under("fact")
                .pupil("Amelia", "Hughes", NAME_NO, IMAGE_YES)
                .screen("We thank Amelia for this.");

        assertThat(screening.of("name-consent")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.finality()).isEqualTo(Finality.FINAL);
            assertThat(finding.clause()).isEqualTo("fact:will-not-post.1");
        });
    }

    @Test
    void tellsNothingThatSetsANeverPublishMarkerApartFromARefusalOfEverything() {
        var marked = new SampleSchool()
                .person(PersonKind.PUPIL, "Amelia", "Hughes", "Amelia", "4", "Owl", true, SampleSchool.yes());
        var refused = new SampleSchool().pupil("Amelia", "Hughes", NAME_NO);
        var unknown = new SampleSchool().pupil("Amelia", "Hughes", new Consent[0]);
        var named = draft("We thank Amelia Hughes for this.", List.of(X, FACEBOOK));
        var shown = pictured(List.of("Amelia Hughes"), List.of(), List.of(X, FACEBOOK));

        for (var draft : List.of(named, shown)) {
            var findings = marked.screen(draft).findings();
            assertThat(findings).extracting(Finding::severity).contains(Severity.BLOCK);
            assertThat(findings).isEqualTo(refused.screen(draft).findings());
            assertThat(findings).isEqualTo(unknown.screen(draft).findings());
        }
    }

    @Test
    void blocksAPictureForTheChannelThatWasNotAgreedTo() {
        var screening = new SampleSchool()
                .pupil("Amelia", "Hughes", IMAGE_ON_FACEBOOK)
                .screen(pictured(List.of("Amelia Hughes"), List.of(), List.of(X, FACEBOOK)));

        assertThat(screening.of("image-consent")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.finality()).isEqualTo(Finality.FINAL);
            assertThat(finding.channel()).contains("x");
            assertThat(finding.message()).doesNotContain("Amelia").doesNotContain("Hughes");
        });
    }

    @Test
    void judgesByEveryPlatformWhenNoChannelIsGiven() {
        var screening = new SampleSchool()
                .pupil("Amelia", "Hughes", IMAGE_ON_FACEBOOK)
                .screen(pictured(List.of("Amelia Hughes"), List.of(), List.of()));

        assertThat(screening.of("image-consent")).extracting(Finding::channel).containsExactly(Optional.empty());
    }

    @Test
    void looksAtTheDayOfPublishing() {
        var untilSunday = new Consent(
                Purpose.NAME,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 22)),
                Optional.empty());
        var school = new SampleSchool().pupil("Amelia", "Hughes", untilSunday, IMAGE_YES);

        assertThat(school.screen("We thank Amelia.").of("name-consent")).isEmpty();
        assertThat(school.screen(SampleSchool.at("We thank Amelia.", SampleSchool.NOW.plusSeconds(4 * 86_400L)))
                        .of("name-consent"))
                .hasSize(1);
    }

    @Test
    void onlyAsksAboutAForenameThatSeveralShare() {
        var school =
                new SampleSchool().pupil("Jack", "Thornton", "4", "Kingfisher").pupil("Jack", "Reid", NAME_NO);

        assertThat(school.screen("We thank Jack for this.").of("name-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.CONFIRM);
        assertThat(school.screen("We thank Jack T for this.").of("name-consent"))
                .isEmpty();
    }

    @Test
    void asksAboutAnUnknownNameAmongThePictured() {
        var screening = new SampleSchool()
                .pupil("Amelia", "Hughes")
                .screen(pictured(List.of("Amelia Brown"), List.of(), List.of(X)));

        assertThat(screening.of("pictured-unknown"))
                .extracting(Finding::severity)
                .containsExactly(Severity.CONFIRM);
    }

    @Test
    void letsStaffBeNamedUnlessTheySaidNo() {
        var school = new SampleSchool()
                .person(PersonKind.STAFF, "Sarah", "Bennett", "Sarah", "", "", false, List.of())
                .person(PersonKind.STAFF, "Tom", "Gray", "Tom", "", "", false, List.of(NAME_NO))
                .person(PersonKind.PARENT, "Priya", "Shah", "Priya", "", "", false, List.of());

        assertThat(school.screen("Thank you, Sarah Bennett!").findings()).isEmpty();
        assertThat(school.screen("Thank you, Tom Gray!").of("name-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCK);
        assertThat(school.screen("Thank you, Priya Shah!").of("name-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.CONFIRM);
    }

    @Test
    void tellsWhoIsNamedAndPicturedBeforeNamesAreReduced() {
        var school = new SampleSchool()
                .pupil("Amelia", "Hughes")
                .pupil("Jack", "Thornton")
                .pupil("Jack", "Reid");
        var manuscript = new Manuscript(
                "Amelia Hughes and Jack won.",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of("Jack Reid"),
                List.of(),
                Optional.empty());

        assertThat(school.screen(manuscript).result(Stage.CONSENT).people())
                .containsExactlyInAnyOrder(
                        new PersonMention("p0", How.NAMED, true),
                        new PersonMention("p1", How.NAMED, false),
                        new PersonMention("p2", How.NAMED, false),
                        new PersonMention("p2", How.PICTURED, true));
    }
}
