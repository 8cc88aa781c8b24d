package uk.countersign.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.countersign.state.TransitionTable;
import uk.countersign.testing.RecordFixture;

/** The pairs of states that may follow each other, as "FROM TO". */
final class Tables {

    private Tables() {}

    static <S extends Enum<S>, C extends Enum<C>> Set<String> pairs(
            TransitionTable<S, C> table, Class<S> states, Class<C> commands) {
        return Arrays.stream(states.getEnumConstants())
                .flatMap(from -> Arrays.stream(commands.getEnumConstants())
                        .flatMap(command -> table.next(from, command).stream())
                        .map(to -> from + " " + to))
                .collect(Collectors.toSet());
    }

    static List<String> inDatabase(RecordFixture record, String kind) {
        return record.database()
                .sql("select from_state || ' ' || to_state from state_transition where kind = ?")
                .param(kind)
                .query(String.class)
                .list();
    }
}
