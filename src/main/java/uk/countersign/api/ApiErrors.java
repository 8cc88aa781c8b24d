package uk.countersign.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import uk.countersign.security.Problem;

/**
 * Answers every error under the API's address as a problem of RFC 9457, also those that arise before a controller is
 * found, such as a type of content that nothing takes.
 */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (!request.getRequestURI().startsWith(ApiRoutes.BASE) || error instanceof AccessDeniedException) {
            return null;
        }
        try {
            if (!response.isCommitted()) {
                response.reset();
                problem(error, response).writeTo(response);
            }
            return new ModelAndView();
        } catch (IOException callerHasGone) {
            throw new UncheckedIOException(callerHasGone);
        }
    }

    private static Problem problem(Exception error, HttpServletResponse response) {
        if (error instanceof ApiProblem known) {
            return known.problem();
        }
        if (error instanceof MaxUploadSizeExceededException) {
            return new Problem(
                    HttpStatus.CONTENT_TOO_LARGE, "A file, or all together, is too large. Send smaller ones.");
        }
        if (error instanceof MultipartException || error instanceof HttpMessageNotReadableException) {
            return new Problem(HttpStatus.BAD_REQUEST, "The request cannot be read.");
        }
        if (error instanceof ErrorResponse framework) {
            framework.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var status = Optional.ofNullable(
                            HttpStatus.resolve(framework.getStatusCode().value()))
                    .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
            return new Problem(
                    status, Optional.ofNullable(framework.getBody().getDetail()).orElse(status.getReasonPhrase()));
        }
        if (error instanceof MethodArgumentTypeMismatchException mismatch) {
            return ApiProblem.mistaken(mismatch.getName(), "This cannot be read. A number is wanted.")
                    .problem();
        }
        LOG.error("A request to the API failed", error);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side. Nothing was done by halves; try again, then tell the school's admin.");
    }
}
