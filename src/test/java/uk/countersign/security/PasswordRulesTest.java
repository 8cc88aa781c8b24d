package uk.countersign.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otters under the pier",
                "Blue kettle, 3 spoons",
                "zwölf gelbe Enten",
                "x7#Lq9!vRt2m",
                "the office kettle sings"
            })
    void aLongOneThatNobodyTriesFirstWillDo(String password) {
        assertThat(rules.refusal(password, "Mrs Okafor", "j.okafor@oakfield.example", "Oakfield Primary School"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short one",
                "passwordpassword",
                "Password123456",
                "password password",
                "WELCOME2026!!!",
                "aaaaaaaaaaaaaa",
                "123456789012",
                "qwertyuiop12",
                "correct horse battery staple",
                "abcabcabcabcabc",
                "Oakfield Primary School",
                "oakfieldprimaryschool1",
                "j.okafor@oakfield.example",
                "Mrs Okafor 2026"
            })
    void oneThatIsGuessedFirstWillNot(String password) {
        assertThat(rules.refusal(password, "Mrs Okafor", "j.okafor@oakfield.example", "Oakfield Primary School"))
                .isPresent();
    }

    @Test
    void oneThatTheHashWouldCutOffWillNot() {
        assertThat(rules.refusal("otters under the pier ".repeat(4))).isPresent();
    }
}
