package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.screening.SampleSchool.consent;
import static uk.countersign.screening.SampleSchool.draft;
import static uk.countersign.screening.SampleSchool.pictured;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.draft.Severity;
import uk.countersign.register.Consent;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.school.Platform;
import uk.countersign.screening.Manuscript.Illustration;
import uk.countersign.screening.Manuscript.Target;
import uk.countersign.screening.policy.PolicyPacks;

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
    void givesTheSameForTwoPupilsOfWhomOneIsMarkedAndTheOtherRefusedWhateverIsWritten() {
        var refusal = Arrays.stream(Purpose.values())
                .map(purpose -> consent(purpose, Optional.empty(), false))
                .toList();
        var rows = new ArrayList<Consent>(SampleSchool.yes());
        rows.add(NAME_ON_FACEBOOK);
        for (var pack : PolicyPacks.NAMES) {
            // Every pack about pupils, and everybody else under one of them: no pack has rules of its own about them.
            for (var kind : pack.equals("default") ? PersonKind.values() : new PersonKind[] {PersonKind.PUPIL}) {
                var marked = register(pack, kind, true, rows);
                var unasked = register(pack, kind, true, List.of());
                var refused = register(pack, kind, false, refusal);
                for (var draft : everyDraftAbout("Amelia Hughes")) {
                    var expected = refused.screen(draft);
                    for (var never : List.of(marked, unasked)) {
                        var screening = never.screen(draft);
                        assertThat(screening.findings())
                                .as(pack + " " + kind + " " + draft.text())
                                .isEqualTo(expected.findings());
                        assertThat(screening.text()).isEqualTo(expected.text());
                        assertThat(screening.text("x")).isEqualTo(expected.text("x"));
                        assertThat(screening.text("facebook")).isEqualTo(expected.text("facebook"));
                    }
                }
            }
        }
    }

    private static SampleSchool register(String pack, PersonKind kind, boolean marked, List<Consent> rows) {
        return new SampleSchool()
                .under(pack)
                .pupil("Noah", "Hughes")
                .person(kind, "Amelia", "Hughes", "Millie", "4", "Owl", marked, rows)
                .pupil("Amelia", "Price", "5", "Heron");
    }

    private static List<Manuscript> everyDraftAbout(String name) {
        var channels = List.of(X, FACEBOOK);
        var cup = List.of(new Illustration("cup.jpg", name + " with the cup"));
        var drafts = new ArrayList<Manuscript>();
        for (var text : List.of(
                "We thank " + name + " for this.",
                "Well done Amelia and Noah Hughes!",
                "A poem by " + name + ": \u201cThe sea is a grey cat that sleeps all day.\u201d",
                "#AmeliaHughes won, and Millie's drawing is in the hall.",
                "The ceilidh is at six.")) {
            drafts.add(draft(text, channels));
            drafts.add(draft(text, List.of()));
            drafts.add(new Manuscript(
                    text,
                    Optional.of("achievement"),
                    channels,
                    Optional.empty(),
                    List.of(name),
                    cup,
                    Optional.of("Photo: " + name)));
        }
        return drafts;
    }

    @Test
    void asksForVideoWhereAVideoGoesOut() {
        var school = new SampleSchool().pupil("Amelia", "Hughes", IMAGE_YES);
        var people = List.of("Amelia Hughes");

        assertThat(school.screen(pictured(people, List.of(new Illustration("race.jpg", "A race")), List.of(X)))
                        .of("image-consent"))
                .isEmpty();
        assertThat(school.screen(pictured(people, List.of(new Illustration("race.MP4", "A race")), List.of(X)))
                        .of("image-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCK);
        var filmed = new SampleSchool().pupil("Amelia", "Hughes", consent(Purpose.VIDEO, Optional.empty(), true));
        assertThat(filmed.screen(pictured(people, List.of(new Illustration("race.mp4", "A race")), List.of(X)))
                        .of("image-consent"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This week's star drawing of the harbour is by Amelia in Year 4.",
                "We love Amelia's beautiful clay sculpture.",
                "Noah and Amelia's poster won.",
                "Amelia wrote this lovely poem in English.",
                "Painted by Amelia and Noah.",
            })
    void asksForWorkWhereAPupilIsNamedForIt(String text) {
        var named = List.of(consent(Purpose.NAME, Optional.empty(), true), IMAGE_YES);
        var school = new SampleSchool()
                .person(PersonKind.PUPIL, "Amelia", "Hughes", "Amelia", "4", "Owl", false, named)
                .pupil("Noah", "Reid");
        var illustrated = new Manuscript(
                text,
                Optional.of("achievement"),
                List.of(X, FACEBOOK),
                Optional.empty(),
                List.of(),
                List.of(new Illustration("work.jpg", "Coloured chalk on paper")),
                Optional.empty());

        assertThat(school.screen(illustrated).of("image-consent"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                    assertThat(finding.finality()).isEqualTo(Finality.FINAL);
                });
        assertThat(school.screen(text).of("image-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.CONFIRM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amelia's hard work paid off.",
                "A photo of Amelia by the sea.",
                "Amelia read a poem by Ted Hughes.",
                "Amelia won the race. The posters are up by the gate.",
            })
    void asksForNoWorkWhereNobodyIsNamedForIt(String text) {
        var named = List.of(consent(Purpose.NAME, Optional.empty(), true), IMAGE_YES);
        var school = new SampleSchool()
                .person(PersonKind.PUPIL, "Amelia", "Hughes", "Amelia", "4", "Owl", false, named)
                .pupil("Noah", "Reid");

        assertThat(school.screen(text).of("image-consent")).isEmpty();
    }

    @Test
    void asksTheApproverWhereASchoolHasNeverAskedAboutWork() {
        var named = List.of(consent(Purpose.NAME, Optional.empty(), true), IMAGE_YES);
        var school =
                new SampleSchool().person(PersonKind.PUPIL, "Amelia", "Hughes", "Amelia", "4", "Owl", false, named);

        assertThat(school.screen("We love Amelia's poem.").of("image-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN);
        assertThat(school.screen("Amelia's poem: “The sea is grey, the sea is wide, and I am on the other side.”")
                        .of("image-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.CONFIRM);
    }

    @Test
    void looksUpWhomTheCreditNames() {
        var school = new SampleSchool().pupil("Amelia", "Hughes", IMAGE_YES).pupil("Noah", "Reid");
        var draft = new Manuscript(
                "A lovely day.",
                Optional.of("trip"),
                List.of(X),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of("Photo by Amelia"));

        assertThat(school.screen(draft).of("name-consent"))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCK);
        assertThat(school.screen(draft).result(Stage.CONSENT).people())
                .containsExactly(new PersonMention("p0", How.NAMED, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Well done, Xanthe!",
                "Congratulations to Grace and Summer.",
                "Thank you to Will, Oluwadarasimi and Joy for the cakes.",
                "A lovely morning with Jack and his friends.",
            })
    void raisesEverySingleNameWhereThereIsNoRollToLookIn(String text) {
        var none = new SampleSchool().withoutRoll();
        var staffOnly = new SampleSchool()
                .person(PersonKind.STAFF, "Sarah", "Bennett", "Sarah", "", "", false, SampleSchool.yes());

        for (var school : List.of(none, staffOnly)) {
            assertThat(school.screen(text).of("roll-needed")).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
                assertThat(finding.message()).startsWith("There is no roll of pupils yet");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Well done to everyone in Year 4!",
                "Thank you to Team Green and the PTA.",
                "Our Summer Fair is on Saturday.",
                "Congratulations to Class Oak.",
            })
    void raisesNoNameWhereNobodyIsNamed(String text) {
        assertThat(new SampleSchool().withoutRoll().screen(text).of("roll-needed"))
                .isEmpty();
    }

    @Test
    void asksAboutEveryNameAndFaceWhenTheRollIsOld() {
        var old = new SampleSchool().pupil("Xanthe", "Quill").rollOf(SampleSchool.NOW.minus(Duration.ofDays(121)));
        var recent = new SampleSchool().pupil("Xanthe", "Quill").rollOf(SampleSchool.NOW.minus(Duration.ofDays(119)));
        var draft = new Manuscript(
                "It was Xanthe who found it.",
                Optional.of("trip"),
                List.of(X),
                Optional.empty(),
                List.of("Xanthe Quill"),
                List.of(new Illustration("find.jpg", "A fossil")),
                Optional.empty());

        assertThat(old.screen(draft).of("roll-needed"))
                .extracting(finding -> finding.place().part())
                .containsExactlyInAnyOrder(Part.TEXT, Part.PICTURED);
        assertThat(old.screen(draft).of("roll-needed").get(0).message()).contains("121 days ago");
        assertThat(recent.screen(draft).of("roll-needed")).isEmpty();
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
