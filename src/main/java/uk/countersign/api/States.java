package uk.countersign.api;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** States as they are named in the parameters of a request. */
final class States {

    private States() {}

    static <S extends Enum<S>> S named(Class<S> type, String written) {
        var name = written.strip().toUpperCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiProblem.mistaken(
                        "state",
                        "There is no such state. Choose from: "
                                + Stream.of(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
