package uk.countersign.publishing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts accounts' credentials. What is encrypted for one account cannot be used as another's. */
@Component
public class Vault {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

    private final Aead aead;

    Vault(KeyFile keys) throws GeneralSecurityException {
        this.aead = keys.credentials().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** The secrets of an account, encrypted. */
    public byte[] encrypt(String schoolId, String channelId, Map<String, String> secrets) {
        try {
            return aead.encrypt(JSON.writeValueAsBytes(secrets), account(schoolId, channelId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The credentials could not be encrypted", e);
        }
    }

    /** The secrets of an account. */
    public Map<String, String> decrypt(String schoolId, String channelId, byte[] encrypted) {
        try {
            return JSON.readValue(aead.decrypt(encrypted, account(schoolId, channelId)), SECRETS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The credentials of an account do not open with this key file. Is it the right one?", e);
        }
    }

    private static byte[] account(String schoolId, String channelId) {
        return (schoolId + "/" + channelId).getBytes(StandardCharsets.UTF_8);
    }
}
