#!/usr/bin/env bash
# Whether the service whose management port is given takes calls. Usage: ready.sh PORT
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /q/health/ready HTTP/1.0\r\n\r\n' >&3
read -r status <&3
[[ $status == *" 200 "* ]]
