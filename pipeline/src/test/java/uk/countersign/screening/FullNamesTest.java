package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.screening.SampleSchool.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.Manuscript.Illustration;

class FullNamesTest {

    private final SampleSchool school = new SampleSchool()
            .pupil("Amelia", "Hughes")
            .pupil("Noah", "Hughes")
            .pupil("Zoë", "O'Connor-Price")
            .person(PersonKind.PUPIL, "Mohammed", "Khan", "Mo", "2", "Robin", false, SampleSchool.yes())
            .pupil("Summer", "Hart")
            .pupil("Summer", "Day")
            .pupil("May", "Ellis")
            .pupil("Will", "Field")
            .pupil("Thomas James", "McDonald")
            .pupil("Ava", "de Souza")
            .pupil("Jack", "Thornton")
            .pupil("Jack", "Reid")
            .pupil("Harry", "Kane")
            .person(PersonKind.STAFF, "Sarah", "Bennett", "Sarah", "", "", false, List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Well done Amelia Hughes! | Well done Amelia!
            well done amelia hughes | well done amelia
            WELL DONE AMELIA HUGHES | WELL DONE AMELIA
            Amelia Hughes's picture won. | Amelia's picture won.
            Amelia Hughes’ picture won. | Amelia’s picture won.
            1st Hughes, Amelia; 2nd Khan, Mo. | 1st Amelia; 2nd Mo.
            Amelia and Noah Hughes sang. | Amelia and Noah sang.
            Amelia, Noah and Mo Khan ran. | Amelia, Noah and Mo ran.
            Amelia Rose Hughes sang. | Amelia sang.
            Amelia R. Hughes sang. | Amelia sang.
            A. Hughes came first. | A.H. came first.
            Amelia   Hughes came first. | Amelia came first.
            Amelia-Hughes came first. | Amelia came first.
            Amelia Hughse came first. | Amelia came first.
            Amelai Hughes came first. | Amelai came first.
            Zoe O'Connor-Price drew it. | Zoe drew it.
            Zoë O’Connor Price drew it. | Zoë drew it.
            Zoe OConnor drew it. | Zoe drew it.
            Zoe Price drew it. | Zoe drew it.
            Mo Khan has read 100 books. | Mo has read 100 books.
            Muhammad? No, Mohammed Khan. | Muhammad? No, Mohammed.
            #WellDoneAmeliaHughes | #WellDoneAmelia
            #welldoneameliahughes today | #welldoneAmelia today
            Follow @ahughes2014 now | Follow AH now
            Tom McDonald scored. | Tom scored.
            Thomas James McDonald scored. | Thomas James scored.
            Ava de Souza scored. | Ava scored.
            Summer Hart scored. | Summer scored.
            Аmelia Hughеs scored. | Аmelia scored.
            Ame\u200blia Hu\u200bghes scored. | Ame\u200blia scored.
            AmeliaHughes scored. | Amelia scored.
            ameliahughes scored. | Amelia scored.
            oliver_and_amelia_hughes scored. | oliver_and_amelia scored.
            A m e l i a  H u g h e s scored. | Amelia scored.
            A.m.e.l.i.a H.u.g.h.e.s scored. | Amelia scored.
            Amelia 🌟 Hughes scored. | Amelia scored.
            Amelia – Hughes scored. | Amelia scored.
            Ava de Suoza scored. | Ava scored.
            """)
    void reducesAPupilsFullNameHoweverItIsWritten(String written, String reduced) {
        var unescaped = written.replace("\\u200b", "\u200b");
        assertThat(school.screen(unescaped).text()).isEqualTo(reduced.replace("\\u200b", "\u200b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            aMeLiA hUgHeS won. | aMeLiA won.
            @jack.thornton12 won. | Jack won.
            See @j_thornton, who won. | See JT, who won.
            See @noah.hughes.fan now. | See @noah.fan now.
            See @zoconnor-price11 now. | See ZO now.
            See #zoeo'connor today. | See #Zoe today.
            See zoeo'connor today. | See Zoe today.
            See @zoeoconnor-price09 today. | See Zoe today.
            ZoeOConnor-Price won. | Zoe won.
            zoe ocomnor-price won. | zoe won.
            zoe oconnor-pirce won. | zoe won.
            The amelia hughes-inspired cake. | The amelia-inspired cake.
            Ava deSouza, Jack Reid won. | Ava, Jack won.
            """)
    void reducesANameInAHandleOrWithAHyphenToItsEnd(String written, String reduced) {
        assertThat(school.screen(written).text()).isEqualTo(reduced);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Am3lia Hugh3s won. | Am3lia won.
            ᴀᴍᴇʟɪᴀ ʜᴜɢʜᴇꜱ won. | ᴀᴍᴇʟɪᴀ won.
            ivy barraclough won. | ivy won.
            """)
    void reducesANameThatOnlyLooksLikeOne(String written, String reduced) {
        var withIvy = school.pupil("Ivy", "Barraclough");

        assertThat(withIvy.screen(written).text()).isEqualTo(reduced);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amelia: Hughes won our prize.",
                "Amelia | Hughes",
                "Amelia (4B) Hughes won.",
                "Summer, surname Hart, won.",
            })
    void asksAboutASurnameThatOnlyASignPartsFromItsForename(String text) {
        assertThat(school.screen(text).of("name-apart"))
                .extracting("severity")
                .containsOnly(Severity.CONFIRM)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bring mp3s and B2B forms to room1a, YO1 7AB.", "Amelia (aged 7) and Noah won."})
    void takesNoFigureOrBracketForAName(String text) {
        assertThat(school.screen(text).rules()).doesNotContain("full-name", "name-apart");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Amelia (Hughes) sang. | Amelia sang.
            Amelia "Hughes" sang. | Amelia sang.
            Amelia 'Hughes' sang. | Amelia sang.
            Amelia "Spud" Hughes sang. | Amelia sang.
            "Amelia" "Hughes" sang. | "Amelia" sang.
            **Amelia** *Hughes* sang. | **Amelia** sang.
            <b>Amelia</b> Hughes sang. | <b>Amelia</b> sang.
            (Amelia Hughes) sang. | (Amelia) sang.
            (Hughes) Amelia sang. | Amelia sang.
            Hughes (Amelia) sang. | Amelia sang.
            [Amelia Hughes](https://news.example/2026) | [Amelia](https://news.example/2026)
            """)
    void leavesNoHalfOfAPairOfMarks(String written, String reduced) {
        assertThat(school.screen(written).text()).isEqualTo(reduced);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Amelia + Noah Hughes sang. | Amelia + Noah sang.
            Amelia/Noah Hughes sang. | Amelia/Noah sang.
            Amelia 🌟 Noah Hughes sang. | Amelia 🌟 Noah sang.
            A.Hughes-J.Reid sang. | A.H.-J.R. sang.
            Tommy McDonald, Thos. McDonald, Thomas "Tommo" McDonald | Tommy, Thos, Thomas
            HUGHES AMELIA;HUGHES NOAH;REID JACK | AMELIA;NOAH;JACK
            HUGHES Amelia, HUGHES Noah, REID Jack | Amelia, Noah, Jack
            """)
    void keepsEverybodyOfAList(String written, String reduced) {
        assertThat(school.screen(written.replace(';', '\n')).text()).isEqualTo(reduced.replace(';', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read https://news.example/2026/amelia-hughes-wins today.",
                "Read news.example/amelia-hughes today.",
                "Write to ameliahughes@mail.example today."
            })
    void asksAboutANameInALinkButDoesNotBreakTheLink(String text) {
        var screening = school.screen(text);

        assertThat(screening.text()).isEqualTo(text);
        assertThat(screening.of("full-name")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
            assertThat(finding.fix()).isEmpty();
        });
    }

    @Test
    void findsANameAcrossALineBreak() {
        assertThat(school.screen("Well done Amelia\nHughes for that").text()).isEqualTo("Well done Amelia for that");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What a lovely summer day it was.",
                "We may field a team. Will field hockey return?",
                "The summer term ends in May. May half term starts soon.",
                "Will you join us? May we ask for cakes?",
                "Our Summer Fair is on Saturday.",
                "Thank you to Mrs Hughes and Mr Khan.",
                "Miss Bennett and Sarah Bennett ran the club.",
                "Harry Potter day is on Thursday.",
                "Dear all, Jack Frost has been!",
                "Amelia, Noah and Mo sang with Jack T and Jack R.",
            })
    void leavesOrdinaryTextAsItIs(String text) {
        assertThat(school.screen(text).text()).isEqualTo(text);
        assertThat(school.screen(text).of("full-name")).isEmpty();
    }

    @Test
    void asksAboutTwoWordsThatAreAlsoAPupil() {
        var screening = school.screen("What a lovely Summer Day we had.");

        assertThat(screening.of("full-name")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
            assertThat(finding.fix()).contains("Summer");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Congratulations to will field on a splendid grade.",
                "As summer day said, it was fun.",
                "Follow @summer.day for more.",
                "See https://news.example/2026/summer-day today.",
                "W. Field came first.",
            })
    void asksAboutWordsThatStandLikeAName(String text) {
        assertThat(school.screen(text).of("full-name")).extracting("severity").containsExactly(Severity.CONFIRM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did the Hughes twins swap places?",
                "Will and May (the Field brothers) sang.",
                "Amelia and the Hughes family sang."
            })
    void asksAboutSiblingsByTheirSurname(String text) {
        assertThat(school.screen(text).rules()).contains("name-apart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will Field class come in early?",
                "The Fields are green.",
                "Lily-Mae sang.",
                "Mrs Owen-Ellis sang."
            })
    void doesNotAskAboutWhatNamesNobody(String text) {
        assertThat(school.screen(text).rules()).doesNotContain("full-name", "name-apart", "unknown-name");
    }

    @Test
    void asksAboutAPupilWhoHasTheNameOfSomebodyWellKnown() {
        assertThat(school.screen("England captain Harry Kane scored twice.").of("full-name"))
                .extracting("severity")
                .containsExactly(Severity.CONFIRM);
    }

    @Test
    void asksAboutForenameAndSurnameInDifferentSentences() {
        var screening = school.screen("Amelia has done it again. Well done to the whole Hughes family!");

        assertThat(screening.of("name-apart"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.span().orElseThrow().start())
                        .isEqualTo("Amelia has done it again. Well done to the whole ".length()));
    }

    @Test
    void tellsTwoPupilsOfOneForenameApartOnlyWhereThePolicyAllowsIt() {
        var text = "Jack Thornton and Jack Reid won.";

        assertThat(school.under("hamwic").screen(text).text()).isEqualTo("Jack T and Jack R won.");
        assertThat(school.under("default").screen(text).text()).isEqualTo("Jack and Jack won.");
    }

    @Test
    void reducesNamesInAltTextsAndNotesThemInFileNames() {
        var manuscript = SampleSchool.pictured(
                List.of("Amelia Hughes"),
                List.of(new Illustration("amelia_hughes_cup.jpg", "Amelia Hughes holding the cup")),
                List.of());
        var screening = school.screen(manuscript);

        assertThat(Corrections.of(screening.findings()).strictestAltText("Amelia Hughes holding the cup", 0))
                .isEqualTo("Amelia holding the cup");
        assertThat(screening.of("full-name"))
                .filteredOn(finding -> finding.place().equals(Place.picture(0)))
                .extracting("severity")
                .containsExactly(Severity.WARN);
    }

    @Test
    void countsOffsetsInUtf16UnitsAfterEmojiAndCombiningCharacters() {
        var text = "👩‍👩‍👧 Zoe\u0308 O'Connor-Price 🎉";
        var finding = school.screen(text).of("full-name").get(0);

        assertThat(text.substring(
                        finding.span().orElseThrow().start(),
                        finding.span().orElseThrow().end()))
                .isEqualTo("Zoe\u0308 O'Connor-Price");
    }

    @Test
    void asksAboutFullNamesThatAreNotInTheRegister() {
        assertThat(school.screen("Former pupil Ellie Marsh came back to visit.").rules())
                .contains("unknown-name");
        assertThat(school.screen("We read a book by the author Michael Rosen.").rules())
                .doesNotContain("unknown-name");
        assertThat(school.screen("Marcus Rashford's book was read.").rules()).doesNotContain("unknown-name");
    }

    @Test
    void asksAboutEveryNameWhileThereIsNoRoll() {
        var screening = new SampleSchool().withoutRoll().screen("Well done Oliver and Amelia Hughes!");

        assertThat(screening.of("roll-needed")).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
            assertThat(finding.message()).contains("no roll");
        });
    }

    @Test
    void asksAboutEveryNameWhenTheRollIsOld() {
        var old = new SampleSchool().pupil("Amelia", "Hughes").rollOf(NOW.minusSeconds(200L * 86_400));

        assertThat(old.screen("Well done Amelia!").of("roll-needed")).hasSize(1);
    }
}
