package uk.countersign.notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this program is found by whoever reads an email. */
@Component
class Home {

    private final String address;

    Home(@Value("${countersign.public-url:http://localhost:8080}") String publicUrl) {
        this.address = publicUrl.replaceFirst("/+$", "");
    }

    String address() {
        return address;
    }
}
