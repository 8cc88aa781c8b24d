package uk.countersign.screening.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.countersign.draft.Finding;
import uk.countersign.screening.Check;
import uk.countersign.screening.MarkedCheck;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;

/** Lets something happen just while a text is being checked, once. */
final class WhileChecking implements Check {

    private static final Map<String, Runnable> ONCE = new ConcurrentHashMap<>();

    static void run(String text, Runnable work) {
        ONCE.put(text, work);
    }

    static Screener around() {
        var checks = new ArrayList<>(MarkedCheck.checks());
        checks.add(new WhileChecking());
        return new Screener(checks);
    }

    @Override
    public Stage stage() {
        return Stage.NAMES;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        Optional.ofNullable(ONCE.remove(reading.manuscript().text())).ifPresent(Runnable::run);
        return List.of();
    }
}
