-- SPDX-License-Identifier: Apache-2.0
-- What wrk sends to the token endpoint, and how it counts the answers.
-- Arguments: file of requests (a line each: Authorization header or "-", tab, body), expected status,
-- and the pause between two requests of a connection in milliseconds (0: none).

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  local form = "application/x-www-form-urlencoded"
  requests = {}
  for line in io.lines(args[1]) do
    local authorization, body = line:match("^([^\t]+)\t(.*)$")
    local headers = { ["Content-Type"] = form }
    if authorization ~= "-" then
      headers["Authorization"] = authorization
    end
    table.insert(requests, wrk.format("POST", nil, headers, body))
  end
  expected = tonumber(args[2])
  pause = tonumber(args[3])
  unexpected = 0
  failures = 0
  math.randomseed(os.time())
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end

-- Twice a random part of the pause: its mean is the pause, and connections do not march in step.
function delay()
  if pause == 0 then
    return 0
  end
  return math.floor(2 * pause * math.random() + 0.5)
end

function response(status)
  if status ~= expected then
    unexpected = unexpected + 1
  end
  if status >= 500 then
    failures = failures + 1
  end
end

-- One line: requests, microseconds, p50 and p99 in microseconds, unexpected answers, answers of 5xx, broken connections.
function done(summary, latency)
  local wrong, failed = 0, 0
  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("unexpected")
    failed = failed + thread:get("failures")
  end
  local errors = summary.errors
  io.write(string.format("result\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), wrong, failed, errors.connect + errors.read + errors.write + errors.timeout))
end
