package uk.countersign.people;

import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.reminders.RecurringUpkeep;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.school.SignInRules;
import uk.countersign.school.SignInRulings;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Page;

/** What a school says of itself, and what it asks of whoever signs in. */
@Page
class SchoolController {

    private static final String PAGE = "/settings/school";

    private final Schools schools;
    private final Channels channels;
    private final SignInRulings rulings;
    private final RecurringUpkeep upkeep;
    private final Database database;

    SchoolController(
            Schools schools, Channels channels, SignInRulings rulings, RecurringUpkeep upkeep, Database database) {
        this.schools = schools;
        this.channels = channels;
        this.rulings = rulings;
        this.upkeep = upkeep;
        this.database = database;
    }

    @GetMapping(PAGE)
    String school(SignedIn viewer, Model model) {
        var school = viewer.school();
        model.addAttribute("school", school);
        model.addAttribute("nations", SchoolWords.nations(school.nation()));
        model.addAttribute("zones", SchoolWords.zones(school.zone().getId()));
        model.addAttribute("quietFrom", SchoolWords.from(school.quietHours()));
        model.addAttribute("quietTo", SchoolWords.to(school.quietHours()));
        model.addAttribute(
                "channels",
                channels.of(school.id()).stream()
                        .map(channel -> choice(channel, school))
                        .toList());
        model.addAttribute("rules", rulings.of(school.id()));
        model.addAttribute("siblings", siblings(school));
        return "people/school";
    }

    private static SchoolWords.Choice choice(Channel channel, School school) {
        return new SchoolWords.Choice(
                channel.id(),
                channel.platform().label() + ", " + channel.handle(),
                school.defaultChannels().contains(channel.id()));
    }

    private List<String> siblings(School school) {
        return schools.all().stream()
                .filter(other ->
                        other.trustId().equals(school.trustId()) && !other.id().equals(school.id()))
                .map(School::name)
                .toList();
    }

    @PostMapping(PAGE)
    String change(SignedIn viewer, @ModelAttribute SchoolForm form, RedirectAttributes next) {
        var refusal = form.refusal();
        if (refusal.isEmpty()) {
            change(viewer, form);
        }
        return Said.on(PAGE, refusal, "Kept. It counts from now on.", next);
    }

    private void change(SignedIn viewer, SchoolForm form) {
        var before = viewer.school();
        var known = channels.of(before.id()).stream().map(Channel::id).toList();
        database.inTransaction(() -> schools.change(
                new School(
                        before.id(),
                        before.trustId(),
                        form.givenName(),
                        form.givenNation(),
                        form.givenZone(),
                        before.policyPack(),
                        before.quietHours(),
                        before.contacts(),
                        form.givenChannels().stream().filter(known::contains).toList()),
                viewer.actor()));
        if (!before.zone().equals(form.givenZone())) {
            upkeep.run(before.id());
        }
    }

    @PostMapping(PAGE + "/sign-in")
    String signIn(
            SignedIn viewer,
            @RequestParam(name = "secondFactor", defaultValue = "false") boolean secondFactor,
            @RequestParam(name = "freshMinutes", defaultValue = "-1") int freshMinutes,
            RedirectAttributes next) {
        try {
            var rules = new SignInRules(secondFactor, freshMinutes);
            database.inTransaction(() -> rulings.set(viewer.schoolId(), rules, viewer.actor()));
        } catch (IllegalArgumentException outOfRange) {
            return Said.on(PAGE, Optional.ofNullable(outOfRange.getMessage()), "", next);
        }
        return Said.on(PAGE, Optional.empty(), "Kept. It counts for everybody from now on.", next);
    }
}
