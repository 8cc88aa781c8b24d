package uk.countersign.screening;

import java.util.List;
import java.util.stream.Stream;
import uk.countersign.screening.detail.AddressCheck;
import uk.countersign.screening.detail.CategoryCheck;
import uk.countersign.screening.detail.DaysCheck;
import uk.countersign.screening.detail.HandlesCheck;
import uk.countersign.screening.detail.LanguageCheck;
import uk.countersign.screening.detail.LinksCheck;
import uk.countersign.screening.detail.OfficialNumbersCheck;
import uk.countersign.screening.detail.PhonesCheck;
import uk.countersign.screening.detail.PlatformLimitsCheck;
import uk.countersign.screening.detail.ReadableByAllCheck;
import uk.countersign.screening.detail.ReadingAgeCheck;
import uk.countersign.screening.detail.VacancyCheck;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.MeaningCheck;
import uk.countersign.screening.people.FullNamesCheck;
import uk.countersign.screening.people.NamedPeopleCheck;
import uk.countersign.screening.people.PicturedPeopleCheck;
import uk.countersign.screening.people.StrangersCheck;
import uk.countersign.screening.people.WorkConsentCheck;
import uk.countersign.screening.wording.ShoutingCheck;
import uk.countersign.screening.wording.SwearingCheck;
import uk.countersign.screening.wording.WordingCheck;

/** Every check, in the order in which findings are shown. A new check is one class and one line here. */
final class AllChecks {

    static final List<Check> RULES = List.of(
            new NamedPeopleCheck(),
            new PicturedPeopleCheck(),
            new WorkConsentCheck(),
            new FullNamesCheck(),
            new StrangersCheck(),
            new SwearingCheck(),
            new ShoutingCheck(),
            WordingCheck.of(Stage.TONE, "tone"),
            WordingCheck.of(Stage.POLITICAL, "political"),
            new PhonesCheck(),
            new AddressCheck(),
            new OfficialNumbersCheck(),
            WordingCheck.of(Stage.POLICY, "health"),
            WordingCheck.of(Stage.POLICY, "safety"),
            WordingCheck.of(Stage.POLICY, "commercial"),
            WordingCheck.of(Stage.POLICY, "harmful"),
            WordingCheck.of(Stage.POLICY, "targeted"),
            WordingCheck.of(Stage.POLICY, "copyright"),
            new LinksCheck(),
            new HandlesCheck(),
            new ReadableByAllCheck(),
            new CategoryCheck(),
            new DaysCheck(),
            new LanguageCheck(),
            new ReadingAgeCheck(),
            new VacancyCheck(),
            new PlatformLimitsCheck(List.of(new NamedPeopleCheck(), new FullNamesCheck(), new LinksCheck())));

    private AllChecks() {}

    /** The rules, and beside them what the readers of meaning think. */
    static List<Check> with(Meaning meaning) {
        return Stream.concat(RULES.stream(), MeaningCheck.all(meaning).stream()).toList();
    }
}
