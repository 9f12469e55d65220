package io.counterfoil.admin.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file, page by page.
 *
 * @param name of the file, without its extension
 * @param columns of a CSV file, as paths
 */
public record Download(String name, Format format, List<String> columns, Pages pages) {

    /** Where the pages come from: each as this API gives it, {@code {"items": [...], "next": cursor}}. */
    @FunctionalInterface
    public interface Pages {
        JsonNode after(@Nullable String cursor);
    }

    public Download {
        columns = List.copyOf(columns);
    }

    /** The first page is asked for before anything is answered: what goes wrong there is said as everywhere. */
    public Response answer() {
        JsonNode first = pages.after(null);
        StreamingOutput output = stream -> write(first, stream);
        return Response.ok(output)
                .type(format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }

    private void write(JsonNode first, OutputStream stream) throws IOException {
        stream.write(format.beginning(columns).getBytes(UTF_8));
        boolean none = true;
        JsonNode page = first;
        while (true) {
            StringBuilder text = new StringBuilder();
            for (JsonNode item : page.path("items")) {
                text.append(format.item(columns, item, none));
                none = false;
            }
            stream.write(text.toString().getBytes(UTF_8));
            if (!page.path("next").isTextual()) {
                break;
            }
            page = pages.after(page.path("next").asText());
        }
        stream.write(format.end().getBytes(UTF_8));
    }
}
