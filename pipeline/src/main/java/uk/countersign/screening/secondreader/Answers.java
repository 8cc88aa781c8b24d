package uk.countersign.screening.secondreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.screening.meaning.Family;

/**
 * Reads an answer, strictly: if anything in it is not as it was asked for, the whole counts as none. A reader that invents
 * a family or words is not to be believed in what it says beside them.
 */
final class Answers {

    private static final int MOST_REMARKS = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Answers() {}

    /**
     * What the second reader says of a text.
     *
     * @param body of the HTTP answer
     * @param sent the text as it was sent
     */
    static Optional<List<Remark>> in(String body, String sent) {
        return tree(body)
                .map(answer -> answer.path("choices").path(0).path("message").path("content"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(content -> !repeats(content, sent))
                .flatMap(Answers::tree)
                .flatMap(list -> remarks(list, sent));
    }

    /** Whether a text holds an answer, this one or any: then nobody knows whose words came back. */
    private static boolean repeats(String content, String sent) {
        var text = squeezed(sent);
        return text.contains(squeezed(content)) || text.contains("\"family\":");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "").replace('“', '"').replace('”', '"');
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<List<Remark>> remarks(JsonNode list, String sent) {
        if (!list.isArray() || list.size() > MOST_REMARKS) {
            return Optional.empty();
        }
        var remarks = new ArrayList<Remark>();
        for (var item : list) {
            remark(item)
                    .filter(remark -> Quotation.of(remark.words(), sent).isPresent())
                    .ifPresent(remarks::add);
        }
        return remarks.size() == list.size() ? Optional.of(List.copyOf(remarks)) : Optional.empty();
    }

    private static Optional<Remark> remark(JsonNode item) {
        var words = item.path("words");
        if (!item.isObject() || item.size() != 2 || !item.path("family").isString() || !words.isString()) {
            return Optional.empty();
        }
        return Family.labelled(item.path("family").stringValue())
                .map(family -> new Remark(family, words.stringValue()));
    }
}
