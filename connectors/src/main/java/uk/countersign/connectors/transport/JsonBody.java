package uk.countersign.connectors.transport;

import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/** A body of JSON, without the name of a character set, which some platforms do not take. */
public final class JsonBody {

    private static final MediaType JSON = MediaType.get("application/json");

    private JsonBody() {}

    /** What the mapper makes of it. */
    public static RequestBody of(Object value) {
        return RequestBody.create(JsonMapper.shared().writeValueAsString(value).getBytes(StandardCharsets.UTF_8), JSON);
    }
}
