#!/bin/sh
# Makes the catalogs that pages are looked at with, in the current folder:
# round.db, with a round of a province; country.db, with COUNT recognitions of
# several years in all provinces; hostile.db, with names that try the page.
#
#	catalog.sh DATA COUNT
set -eu
data=$1
count=$2

# A province with a round, an inspection and money.
round() {
	OCOP_CATALOG=round.db
	export OCOP_CATALOG
	full=$data/round-full
	ocop-register -q init --province 68
	ocop-register -q units "$data/xa.csv"
	for kind in entities=chu-the products=san-pham members=hoi-dong \
	    applications=ho-so councils=quy-che; do
		ocop-register -q "${kind%=*}" "$full/${kind#*=}.csv"
	done
	ocop-register -q holidays "$data/ngay-nghi.csv"
	sed '/^CAPHE-AR,TV04/d' "$full/phieu-13.csv" >phieu-13.csv
	ocop-score load -q --round 2026-2 phieu-13.csv \
	    "$full"/phieu-0*.csv "$full"/phieu-2*.csv "$full/phieu-11.csv"
	printf '%s\n' product,decision,issued,stars,kind \
	    CAPHE-AR,1/QĐ,2024-03-01,4,first TRA-SEN,2/QĐ,2023-05-10,3,first \
	    MUT-DAU,3/QĐ,2022-01-10,3,renewal TRA-XANH,2/QĐ,2024-12-10,5, |
	    ocop-register -q recognitions
	printf '%s\n' product,decision,revoked,ground,concluded,act \
	    TRA-SEN,2/QĐ,2025-05-10,false_data,2025-05-05,9/QĐ |
	    ocop-register -q revocations
	printf '%s\n' \
	    product,inspected,kind,by,findings,result,follow_up,follow_up_by \
	    'CAPHE-AR,2026-03-10,periodic,Chi cục,Nhãn cũ,remedy,In lại,2026-04-10' \
	    'TRA-XANH,2026-03-11,unannounced,Chi cục,,fail,Lập sổ,2027-04-10' |
	    ocop-register -q inspections
	printf '%s\n' year,source,planned,disbursed \
	    2024,central_budget,1200,1100.5 2025,credit,8000,7900 2025,local_budget,300, |
	    ocop-register -q funding
	printf '%s\n' project,year,progress,planned,disbursed,result \
	    'P1,2025,running,2000,800,Xong giai đoạn 1' |
	    ocop-register -q projects
}

# Communes, makers and products without end, of every province.
country() {
	OCOP_CATALOG=country.db
	export OCOP_CATALOG
	ocop-register -q init
	{
		echo unit,name,full_name,type,province
		ocop-export provinces | awk -F'\t' 'NR > 1 {
			printf "9%s99,Xã Mẫu %s,Xã Mẫu %s,Xã,%s\n", $1, $1, $1, $1
		}'
	} >units.csv
	ocop-register -q units units.csv
	awk -F, -v count="$count" 'NR > 1 { unit[++units] = $1 } END {
		split("cooperative cooperative_group sme farm household", type, " ")
		print "entity,name,type,gender,unit" >"entities.csv"
		print "product,name,entity,set" >"products.csv"
		print "product,decision,issued,stars,kind" >"recognitions.csv"
		for (i = 1; i <= count; i++) {
			if (i % 2 == 1)
				printf "E%d,Hợp tác xã Mẫu số %d,%s,%s,%s\n", i, i,
				    type[1 + i % 5], i % 3 ? "male" : "female",
				    unit[1 + i * i % units] >"entities.csv"
			printf "P%d,Sản phẩm mẫu số %d,E%d,%d\n", i, i,
			    i - (i + 1) % 2, 1 + i % 26 >"products.csv"
			printf "P%d,%d/QĐ-UBND,%d-%02d-%02d,%d,%s\n", i, i % 9,
			    2025 - int(sqrt(i * 7 % 30)), 1 + i % 6, 1 + i % 28,
			    i % 40 ? 3 + i % 2 : 5,
			    i % 5 ? "first" : "renewal" >"recognitions.csv"
		}
	}' units.csv
	for kind in entities products recognitions; do
		ocop-register -q $kind $kind.csv
	done
}

# Markup, quotes, a word of 200 letters, letters from right to left, emoji.
hostile() {
	OCOP_CATALOG=hostile.db
	export OCOP_CATALOG
	long=$(printf '%0200d' 0 | tr 0 x)
	ocop-register -q init --province 68
	{
		printf 'unit\tname\tfull_name\ttype\tprovince\n'
		printf '24805\t<i>"Xã"\tXã </style><script>alert(1)</script>\tXã\t68\n'
	} | ocop-register -q units
	{
		printf 'entity\tname\ttype\tunit\n'
		printf "E<&>\"'\t<script>alert(1)</script> & \"Con\" 'trai'\tcooperative\t24805\n"
		printf "E2\t%s\tfarm\t24805\n" "$long"
	} | ocop-register -q entities
	{
		printf 'product\tname\tentity\tset\n'
		printf 'X1\t</td></table><script>alert(2)</script>\tE2\t7\n'
		printf 'X2\t%s\tE2\t11\n' "$long"
		printf 'X3\t☕ Cà phê 🍵 <!-- -->\tE2\t13\n'
		printf 'X4\t\\\\"; } body { display: none } /* \tE2\t13\n'
		printf 'X5\tשלום Trà (1) – 5\tE2\t13\n'
		printf '%s\tTrà\tE2\t11\n' "$(echo "$long" | cut -c1-95)"
	} | ocop-register -q products
	{
		printf 'product\tdecision\tissued\tstars\n'
		printf 'X%s\t<b>1</b>/QĐ\t2024-05-10\t3\n' 1 2 3 4 5
	} | ocop-register -q recognitions
}

round
country
hostile
