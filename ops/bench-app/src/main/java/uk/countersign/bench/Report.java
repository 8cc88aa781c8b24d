package uk.countersign.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes results, one line of JSON each. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /**
     * Writes one result.
     *
     * @param against what it is compared with
     * @param ratio how many times better than that ours is: over 1 is better, whatever the unit
     */
    void write(String bench, String metric, double value, String unit, String against, double ratio) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", bench);
        line.put("metric", metric);
        line.put("value", rounded(value));
        line.put("unit", unit);
        line.put("against", against);
        line.put("ratio", rounded(ratio));
        out.println(JSON.writeValueAsString(line));
        out.flush();
    }

    /**
     * Writes how often something went wrong against how often it may.
     *
     * @param value a share of all, as {@code atMost} is
     */
    void aim(String bench, String metric, double value, double atMost) {
        write(bench, metric, value, "share", "at most " + atMost, atMost / Math.max(value, atMost / 100));
    }

    /** Writes a share for which nothing is set. */
    void share(String bench, String metric, double value) {
        write(bench, metric, value, "share", "nothing", 1);
    }

    /** The middle one; with an even number the lower of the two in the middle. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    private static BigDecimal rounded(double value) {
        var short3 = BigDecimal.valueOf(value).round(new MathContext(3));
        return short3.scale() < 0 ? short3.setScale(0) : short3;
    }
}
