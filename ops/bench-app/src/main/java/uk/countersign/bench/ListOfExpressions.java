package uk.countersign.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.countersign.bench.MadeUpNames.FullName;
import uk.countersign.register.PersonDetails;

/** One regular expression for each full name, in any case, with any space between. */
final class ListOfExpressions implements Finder {

    private final Map<FullName, Pattern> names;

    ListOfExpressions(List<PersonDetails> pupils) {
        this.names = pupils.stream()
                .map(pupil -> new FullName(pupil.forename(), pupil.surname()))
                .collect(Collectors.toMap(Function.identity(), ListOfExpressions::expression));
    }

    private static Pattern expression(FullName name) {
        return Pattern.compile(
                "\\b" + Pattern.quote(name.forename()) + "\\s+" + Pattern.quote(name.surname()) + "\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public String name() {
        return "a regular expression for each full name";
    }

    @Override
    public boolean finds(String text, FullName pupil) {
        var expression = names.get(pupil);
        return expression != null && expression.matcher(text).find();
    }

    @Override
    public boolean raises(String text) {
        return names.values().stream().anyMatch(name -> name.matcher(text).find());
    }
}
