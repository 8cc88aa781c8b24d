package uk.countersign.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RunningApplication
class AccessTableTest {

    @Autowired
    AccessTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Test
    void everyRouteThatAControllerAnswersStandsInTheTable() {
        var forgotten = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((route, handler) -> {
            // The page for errors answers every method, and is reached from within.
            if (handler.getBeanType().getPackageName().startsWith("uk.countersign")
                    && handler.getBeanType() != TestPages.Pages.class) {
                for (var pattern : route.getPatternValues()) {
                    for (var method : methods(route.getMethodsCondition().getMethods())) {
                        if (!table.names(method, pattern)) {
                            forgotten.add(method + " " + pattern);
                        }
                    }
                }
            }
        });
        assertThat(forgotten).isEmpty();
    }

    @Test
    void noRouteCanBeGivenToTwoKindsOfPeople() {
        var rows = Routes.none().open(HttpMethod.GET, "/twice").anyMember(HttpMethod.GET, "/twice");

        assertThatThrownBy(() -> new AccessTable(List.of(rows))).hasMessageContaining("GET /twice");
    }

    private static List<HttpMethod> methods(java.util.Set<RequestMethod> named) {
        return named.isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH)
                : named.stream().map(RequestMethod::asHttpMethod).toList();
    }
}
