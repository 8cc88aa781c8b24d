package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.register.Consent;
import uk.countersign.register.Person;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.Register;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Nation;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;
import uk.countersign.screening.SchoolContext;
import uk.countersign.screening.policy.PolicyPacks;

class PeopleFoundTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final RegisterEntry ZOE = entry("Zoë", "O'Neill-Brandt", "4B", false, yes(Optional.empty()));
    private static final RegisterEntry ZACK =
            entry("Zack", "Pye", "4B", false, yes(Optional.of(Platform.X)), no(Platform.FACEBOOK));
    private static final RegisterEntry HIDDEN = entry("Zara", "Lund", "5A", true, yes(Optional.empty()));
    private static final RegisterEntry REFUSED =
            entry("Zena", "Moss", "5A", false, no(Platform.X), no(Platform.FACEBOOK));

    @Test
    void findsByTheBeginningOfAnyNameHoweverItIsTyped() {
        assertThat(names("zo", "")).containsExactly("Zoë O'Neill-Brandt");
        assertThat(names("ONEILL", "")).isEmpty();
        assertThat(names("o neill", "")).containsExactly("Zoë O'Neill-Brandt");
        assertThat(names("Pye", "")).containsExactly("Zack Pye");
        assertThat(names("", "")).isEmpty();
        assertThat(names("nobody", "")).isEmpty();
    }

    @Test
    void showsAWholeClassInTheOrderOfFirstNames() {
        assertThat(names("", "4B")).containsExactly("Zack Pye", "Zoë O'Neill-Brandt");
        assertThat(names("z", "5A")).containsExactly("Zara Lund", "Zena Moss");
    }

    @Test
    void saysAtOnceWhereEachMayAppear() {
        assertThat(PeopleFound.by("", "4B", appearing()))
                .extracting(found -> found.chip().tone() + " " + found.chip().words())
                .containsExactly("stop not on Facebook", "ok ");
    }

    @Test
    void aMarkerReadsExactlyAsARefusal() {
        assertThat(PeopleFound.by("", "5A", appearing()))
                .extracting(found -> found.chip().tone() + " " + found.chip().words())
                .containsExactly("stop not on X, Facebook", "stop not on X, Facebook");
    }

    @Test
    void withoutAnAccountNobodyIsSaidToMayAppear() {
        var nowhere = new Appearing(appearing().context(), List.of(), TODAY);

        assertThat(PeopleFound.by("z", "", nowhere))
                .extracting(found -> found.chip().tone())
                .containsExactly("judge", "judge", "judge", "judge");
    }

    @Test
    void whoIsNotOnTheRegisterOrCanBeTwoPeopleIsToBeJudged() {
        assertThat(appearing().named(List.of("Zoë O'Neill-Brandt", "Ernest Nowhere")))
                .extracting(Appearing.Chip::tone, Appearing.Chip::words)
                .containsExactly(tuple("ok", ""), tuple("judge", "not on the register"));
    }

    private static List<String> names(String written, String className) {
        return PeopleFound.by(written, className, appearing()).stream()
                .map(PeopleFound::name)
                .toList();
    }

    private static Appearing appearing() {
        var school = new School(
                "s",
                "t",
                "Ash Lane",
                Nation.ENGLAND,
                ZoneId.of("Europe/London"),
                "default",
                QuietHours.NONE,
                School.Contacts.NONE,
                List.of());
        var register = new Register(List.of(ZOE, ZACK, HIDDEN, REFUSED), Optional.of(NOW));
        var context = new SchoolContext(school, register, PolicyPacks.builtIn().named("default"), NOW);
        return new Appearing(context, List.of(account(Platform.X), account(Platform.FACEBOOK)), TODAY);
    }

    private static Channel account(Platform platform) {
        return new Channel("s", platform.id(), platform, "ash", "Ash", "", List.of(), ChannelStatus.CONNECTED);
    }

    private static Consent yes(Optional<Platform> platform) {
        return new Consent(Purpose.IMAGE, platform, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Consent no(Platform platform) {
        return new Consent(
                Purpose.IMAGE, Optional.of(platform), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RegisterEntry entry(
            String forename, String surname, String className, boolean never, Consent... consents) {
        var id = forename + surname;
        return new RegisterEntry(
                new Person(id, "s", id, PersonKind.PUPIL, forename, surname, forename, "4", className, never),
                Arrays.asList(consents));
    }
}
