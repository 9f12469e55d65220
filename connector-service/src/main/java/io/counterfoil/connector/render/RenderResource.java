package io.counterfoil.connector.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Writes work as it would be sent, for dry runs. It knows no store and no task. */
@Path("/internal/stores/{store}/render")
@RolesAllowed("service")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RenderResource {

    private static final int MOST = 100;
    private static final ObjectMapper JSON = Wire.mapper();
    private static final TypeReference<List<Work>> WORK = new TypeReference<>() {};

    @POST
    public List<Rendered> render(String body) {
        List<Work> work = read(body);
        if (work == null || work.size() > MOST) {
            throw new BadRequestException("Send at most " + MOST + " pieces of work.");
        }
        return work.stream().map(Rendered::of).toList();
    }

    private static List<Work> read(String body) {
        try {
            return JSON.readValue(body, WORK);
        } catch (JsonProcessingException e) {
            throw new BadRequestException("This is no list of work.", e);
        }
    }
}
