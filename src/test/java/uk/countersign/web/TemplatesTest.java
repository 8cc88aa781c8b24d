package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The policy for content forbids what these templates would otherwise do unseen: nothing would happen, or anything. */
class TemplatesTest {

    private static final Pattern INLINE_STYLE = Pattern.compile("\\s(th:)?style(append)?\\s*=|<style");
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|\\son[a-z]+\\s*=|javascript:");
    private static final Pattern EVALUATED = Pattern.compile("hx-on|hx-vars|\\bjs:|hx-trigger=\"[^\"]*\\[|eval\\(");
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");
    private static final Pattern FOREIGN = Pattern.compile("(src|href|action)=\"https?://");

    private static final Pattern ICON = Pattern.compile("icons\\}#([a-z0-9-]+)\\|");

    static Stream<Resource> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html"));
    }

    static Stream<Resource> scripts() throws IOException {
        return Arrays.stream(
                new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/scripts/*.js"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdNoStyleOrScriptOfTheirOwn(Resource template) throws IOException {
        assertThat(text(template))
                .doesNotContainPattern(INLINE_STYLE)
                .doesNotContainPattern(INLINE_SCRIPT)
                .doesNotContainPattern(FOREIGN);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void haveNothingEvaluatedAndEverythingEscaped(Resource template) throws IOException {
        assertThat(text(template)).doesNotContainPattern(EVALUATED).doesNotContainPattern(UNESCAPED);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsEvaluateNothingAndWriteNoMarkup(Resource script) throws IOException {
        assertThat(text(script))
                .doesNotContain("innerHTML =", "eval(", "new Function", "document.write", "insertAdjacentHTML");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nameOnlyIconsThatThereAre(Resource template) throws IOException {
        var sprite = text(new ClassPathResource("static/assets/icons.svg"));

        var named = ICON.matcher(text(template)).results().map(icon -> icon.group(1));

        assertThat(named).allSatisfy(icon -> assertThat(sprite).contains("<symbol id=\"" + icon + "\""));
    }

    private static String text(Resource resource) throws IOException {
        var text = resource.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).isNotBlank();
        return text;
    }
}
