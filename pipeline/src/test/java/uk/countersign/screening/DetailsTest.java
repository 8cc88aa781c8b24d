package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Severity;
import uk.countersign.school.Platform;
import uk.countersign.screening.Manuscript.Target;

class DetailsTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T16:00:00Z");

    private final SampleSchool school = new SampleSchool();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phone | Ring Priya on 07700 900123 to help.
            phone | Call +44 1632 960 999 today.
            phone | Text 07911 123456.
            email | Write to j.smith@gmail.com.
            address | The party is at SW1A 1AA.
            address | She lives at 14 Acacia Road.
            number | His number is AB 12 34 56 C.
            number | Her NHS number is 943 476 5919.
            number | UPN Q999200023001 is on the form.
            number-plate | Would the owner of AB12 CDE move it?
            birth-date | Born on 4 March 2016.
            short-link | See https://bit.ly/3abcd for details.
            unsafe-link | See javascript:alert(1) for details.
            unsafe-link | See https://gооgle.com/x for details.
            outside-link | See http://ashdownvale.sch.uk/news for details.
            personal-account | Follow instagram.com/misstuart_history for more.
            personal-account | Follow @MrSmithHistory for more.
            location | Year 5 are at Victoria Park until 3pm.
            language | Mae'r ysgol ar gau heddiw oherwydd y tywydd. Diolch i chi am eich cefnogaeth.
            swearing | What a sh*t day.
            swearing | Well f u then.
            number | Passport number 123456789 was handed in.
            health | Keira is on the SEN register this year.
            message-to-person | Happy 7th birthday to Zuzanna, who is seven today!
            security | The code for the back gate is 4321.
            safer-recruitment | We are recruiting a class teacher. Apply by Friday.
            safer-recruitment | Looking for a kind teaching assistant. Send applications to the office.
            unsafe-link | See https://user:pass@evil.com/ for dates.
            unsafe-link | See [www.gov.uk](https://evil.example.com) for dates.
            message-to-person | Happy birthday Mrs Patel!
            """)
    void finds(String rule, String text) {
        assertThat(school.screen(text).rules()).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring the office on 01632 960123 or 01632 960 123.",
                "Write to office@ashdownvale.sch.uk.",
                "See https://www.ashdownvale.sch.uk/news for dates.",
                "Call the NSPCC on 0808 800 5000 if you are worried.",
                "We raised £1,234.56 and won 10-2 at 3.15pm on 24/10.",
                "See our page at facebook.com/ashdownvale.",
                "The hall is a polling station on Thursday. School is open.",
                "Year 6 held a mock election today.",
                "We will be closed on Thursday because of industrial action.",
                "Well done.Everyone had fun.",
                "Anti-Bullying Week starts on Monday. Wear odd socks for kindness.",
                "Anti-bullying ambassadors met on Tuesday.",
                "Half-term holiday club: clay, chess and football at £18 a day. Book through the office.",
                "Wraparound care costs £12 a day.",
                "Ask Mrs Okafor about SEND support.",
                "The price of school lunches will be £2.75 from January.",
                "Our juniors beat Park Lane Primary 3-1.",
                "Class 6 held a debate about whether homework should be banned.",
                "Apply by Friday to be a class librarian.",
                "See [gov.uk](https://www.gov.uk/school-term-dates) for dates.",
                "Class of 2026: 30 pupils, 15 bikes, 1 dog!",
            })
    void letsPass(String text) {
        assertThat(school.screen(text).findings())
                .filteredOn(finding -> finding.severity().compareTo(Severity.FIX) <= 0)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our fair is on Saturday 28 November.    | right
            Our fair is on Sunday 28 November.      | Saturday 28 November
            Sports day is tomorrow (Friday).        | today
            Sports day is tomorrow, Saturday.       | right
            The fair is today, Saturday.            | tomorrow
            Happy Monday, everyone!                 | Friday
            Join us on 18 November for the concert. | -
            The concert on 18 November was lovely.  | right
            PE is on Tuesdays and Thursdays.        | right
            """)
    void judgesDaysByTheDayOfPublishing(String text, String proposal) {
        var findings = school.screen(SampleSchool.at(text, FRIDAY)).of("wrong-day");

        if (proposal.equals("right")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
                assertThat(finding.fix().orElse("-")).isEqualTo(proposal);
            });
        }
    }

    @Test
    void showsARelativeDayInADraftThatGoesOutOnAnotherDayThanItWasWritten() {
        var screening =
                school.screen(SampleSchool.at("Sports day is tomorrow.", Instant.parse("2026-11-23T09:00:00Z")));

        assertThat(screening.of("unclear-day")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.message()).contains("Tuesday 24 November");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fair is tomorrow, Friday 27 November.                     | right
            Our recital is today, 26 November, at two.                    | right
            Today's children need tomorrow's skills.                      | right
            Tonight is the last disco before the fair on 5 December.      | unclear-day
            Tomorrow's trip is off.                                       | unclear-day
            Tonight is the disco on Wednesday 25 November.                | wrong-day
            The recital is tonight in the hall, on Friday 27 November.    | wrong-day
            Join us on 28/11/26 (Friday) for the fair.                    | wrong-day
            Join us on 2026-11-28, a Friday, for the fair.                | wrong-day
            Join us on 28/11/26 (Saturday) for the fair.                  | right
            The fair on Saturday 28 November (Monday club is off) is on.  | right
            """)
    void measuresSpokenDaysByTheDayOfPublishingAndNotByToday(String text, String rule) {
        var screening = school.screen(SampleSchool.at(text, Instant.parse("2026-11-26T08:00:00Z")));

        assertThat(screening.rules().stream()
                        .filter(found -> found.endsWith("-day"))
                        .toList())
                .isEqualTo(rule.equals("right") ? List.of() : List.of(rule));
    }

    @Test
    void proposesTheDayThatReadersWillTakeAWordFor() {
        var screening = school.screen(SampleSchool.at("The trip is tomorrow.", Instant.parse("2026-11-26T08:00:00Z")));

        assertThat(screening.of("unclear-day"))
                .extracting(finding -> finding.fix().orElse(""))
                .containsExactly("on Friday 27 November");
    }

    @Test
    void judgesAWeekdayBehindAFullDateWithoutATime() {
        assertThat(school.screen("The fair is on 28/11/26 (Friday).").rules()).contains("wrong-day");
    }

    @Test
    void judgesNoDaysWithoutATime() {
        assertThat(school.screen("Our fair is on Sunday 28 November, tomorrow (Friday).")
                        .rules())
                .doesNotContain("wrong-day", "unclear-day");
    }

    @Test
    void saysByHowMuchATextIsTooLongForEachChannel() {
        var channels = List.of(
                new Target("x", Platform.X),
                new Target("bluesky", Platform.BLUESKY),
                new Target("instagram", Platform.INSTAGRAM),
                new Target("facebook", Platform.FACEBOOK));
        var findings = school.screen(SampleSchool.draft("👩‍👩‍👧 ".repeat(100) + "ab ".repeat(100), channels))
                .of("platform-limit");

        assertThat(findings)
                .extracting(Finding::channel)
                .containsExactly(Optional.of("x"), Optional.of("bluesky"), Optional.of("instagram"));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.finality()).isEqualTo(Finality.FINAL);
        });
        assertThat(findings.get(0).message()).startsWith("This is 320 characters too long for X");
        assertThat(findings.get(1).message()).startsWith("This is 200 characters too long for Bluesky");
        assertThat(findings.get(2).message()).contains("without a picture");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ring me on oh one six three two, nine six oh double one seven. | phone
            Text 07700.900.461 or 0044 7700 900461. | phone
            Write to tess underscore b at hotmail dot co dot uk. | email
            Write to tess.b (at) hotmail.com. | email
            Eggs from Flat 2, 9 Larch Road. | address
            We left it at https://what3words.com/table.lamp.chair for you. | address
            We are at 51.5033, -0.1196 with a flag. | address
            Found: a vaccination card, number 943 476 5919. | number
            Ask Mr Doyle on Snapchat: doyle_99 | personal-account
            Sponsor Miss Reed on her own page, @reed.runs.far | personal-account
            Well done Piotr, who needs his insulin at break and never complains. | health
            A boy in our house has been self-harming. | health
            Kasia lost her grandmother at the weekend. | family
            Three children in the class are on free school meals. | family
            Year 5 are feeding ducks at Bramley Park until eleven. | location
            Litter pick happening now, twelve juniors beside the bandstand in the park. | location
            """)
    void findsPrivateMatters(String text, String rule) {
        assertThat(new SampleSchool().pupil("Amelia", "Hughes").screen(text).rules())
                .contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more at bbc.co.uk or ask at the office.",
                "We count: one two three four five six seven eight, and start again.",
                "On 01.12.2026 9.30 the doors open.",
                "The clay heads are on show in the library on Market Street until the spring.",
                "Our coffee morning raised 300 pounds for cancer research. Thank you, Kasia!",
                "Zola's idea of a silent disco has been adopted with immediate effect.",
                "Hockey against St Anne's was called off for fog.",
                "Please give your child a coat.",
            })
    void leavesOrdinaryMattersAlone(String text) {
        assertThat(new SampleSchool().pupil("Amelia", "Hughes").screen(text).findings())
                .filteredOn(finding -> finding.severity().compareTo(uk.countersign.draft.Severity.CONFIRM) <= 0)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The disco is on Tuesday 02/12/2026. | Wednesday 2 December
            The nurse comes on Mon. 01.12.2026. | Tuesday 1 December
            Closed on Monday, January 5th 2027. | Tuesday 5 January
            """)
    void seesWrongWeekdaysBesideAYearWhateverTheTime(String text, String right) {
        assertThat(new SampleSchool().screen(text).of("wrong-day"))
                .extracting(finding -> finding.fix().orElse(""))
                .containsExactly(right);
    }
}
